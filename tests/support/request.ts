/** One request, as Next would make it: whose cookie it carries, and what React keeps for as long as it lasts. */
let kept = new Map<unknown, Map<string, unknown>>();
let token = "";
let sent: Record<string, string> = {};
const numbers = new WeakMap<object, number>();
let objects = 0;

const keyOf = (args: readonly unknown[]): string =>
  args
    .map((arg) => {
      if (typeof arg !== "object" || arg === null) return String(arg);
      if (!numbers.has(arg)) numbers.set(arg, (objects += 1));
      return `#${numbers.get(arg)}`;
    })
    .join(" ");

/** React's `cache` as it works while a page is rendered: once per request and arguments, objects by identity. */
export const cacheOfRequest =
  <A extends unknown[], T>(fn: (...args: A) => T) =>
  (...args: A): T => {
    const results = kept.get(fn) ?? new Map<string, unknown>();
    kept.set(fn, results);
    const key = keyOf(args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key) as T;
  };

/** Begins another request, of the session behind this token. */
export const beginRequest = (sessionToken: string, headers: Record<string, string> = {}): void => {
  kept = new Map();
  token = sessionToken;
  sent = headers;
};

export const headersOfRequest = () => ({
  cookies: () => Promise.resolve({ get: () => ({ value: token }), set: () => undefined }),
  headers: () => Promise.resolve(new Headers(sent)),
});

const speak = Object.assign((key: string) => key, {
  has: () => true,
  rich: (key: string) => key,
  raw: (key: string) => key,
});

/** next-intl's side of a server component, saying keys for words. */
export const wordsOfRequest = () => ({
  getLocale: () => Promise.resolve("zh"),
  getTranslations: () => Promise.resolve(speak),
  getMessages: () => Promise.resolve(new Proxy({}, { get: () => ({}) })),
  setRequestLocale: () => undefined,
});
