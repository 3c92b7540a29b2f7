import { factsOfLocale } from "@/lib/domain/locales";

/** What one language is called in another: 英语, English. */
export const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames([factsOfLocale(locale).tag], { type: "language" }).of(language) ?? language;
