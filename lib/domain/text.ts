import { type Locale } from "./locales";

/** Words that are data (a hall's name, a return's sentence), in Chinese and English at least. */
export type LocalText = Readonly<{ zh: string; en: string } & Partial<Record<Locale, string>>>;

/** The words in one language; where there are none in it, in English. */
export const inLanguage = (text: LocalText, locale: string): string =>
  Object.entries(text).find(([language]) => language === locale)?.[1] ?? text.en;
