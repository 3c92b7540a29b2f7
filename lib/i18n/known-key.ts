interface Translator {
  (...args: never[]): string;
  has(key: string): boolean;
}

/** Whether a text that comes from data (a stored code, an address's query) is a key of these messages; then it may be
 *  used as one. */
export const isKey = <T extends Translator>(t: T, key: string): key is Extract<Parameters<T>[0], string> =>
  t.has(key);
