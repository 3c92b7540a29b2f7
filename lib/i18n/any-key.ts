type Values = Readonly<Record<string, string | number>>;

/** Looks up words of what a type's folder may add without being in any list: a heading, a check, the options of a
 *  question. Questions and papers are lists of their own, and their keys are typed. */
export interface AnyKey {
  (key: string, values?: Values): string;
  readonly has: (key: string) => boolean;
}

/** The one place where a translator takes a key that is a plain string by nature; that every registry's words exist in
 *  every language is proved by tests/conformance, not by the compiler. */
export const anyKey = (translator: unknown): AnyKey => translator as AnyKey;
