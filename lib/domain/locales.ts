import { LANGUAGES, type LocaleFacts } from "./languages";

export type Locale = keyof typeof LANGUAGES;
export const LOCALES = Object.keys(LANGUAGES) as [Locale, ...Locale[]];
export const DEFAULT_LOCALE: Locale = "zh";

export const isLocale = (text: string | null | undefined): text is Locale =>
  text !== null && text !== undefined && Object.hasOwn(LANGUAGES, text);

/** A language of ours for whatever was stored or asked; English for a stranger's. */
export const localeFrom = (text: string | null | undefined): Locale => (isLocale(text) ? text : "en");

/** The facts of a language; what is none of ours is answered as English. */
export const factsOfLocale = (locale: string): LocaleFacts => LANGUAGES[localeFrom(locale)];

/** Something for every language of the platform. */
export type ByLocale<T> = Readonly<Record<Locale, T>>;
export const byLocale = <T>(of: (locale: Locale) => T): ByLocale<T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, T>;
