import type { Locale } from "./locales";

/** The languages of the authority's papers and of its own names (halls, officers' words); every other language of the
 *  platform reads English where it has no words of its own. */
const PAPER_LANGUAGES = ["zh", "en"] as const satisfies readonly Locale[];
type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** Words in both languages of a paper, and in no other. */
export type Bilingual = Readonly<Record<PaperLanguage, string>>;
export const bilingual = <T = string>(
  of: (language: PaperLanguage) => T,
): Readonly<Record<PaperLanguage, T>> => ({
  zh: of("zh"),
  en: of("en"),
});

/** Words that are data (a hall's name, a return's sentence), in Chinese and English at least. */
export type LocalText = Bilingual & Readonly<Partial<Record<Locale, string>>>;

export const isLocalText = (value: unknown): value is LocalText =>
  typeof value === "object" &&
  value !== null &&
  PAPER_LANGUAGES.every(
    (language) => typeof Object.getOwnPropertyDescriptor(value, language)?.value === "string",
  );

/** The words in one language; where there are none in it, in English. */
export const inLanguage = (text: LocalText, locale: string): string =>
  Object.entries(text).find(([language]) => language === locale)?.[1] ?? text.en;
