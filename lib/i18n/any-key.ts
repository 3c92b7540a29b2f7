type Values = Readonly<Record<string, string | number>>;

/** Looks up words whose key comes out of a registry: a check, a question, a paper or a heading of some type. */
export interface AnyKey {
  (key: string, values?: Values): string;
  readonly has: (key: string) => boolean;
}

/** The one place where a translator takes a key that is a plain string by nature; that every registry's words exist in
 *  every language is proved by tests/conformance, not by the compiler. */
export const anyKey = (translator: unknown): AnyKey => translator as AnyKey;
