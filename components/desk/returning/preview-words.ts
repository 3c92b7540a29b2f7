import { getMessages, getTranslations } from "next-intl/server";
import { type ByLocale, LOCALES } from "@/lib/domain/locales";
import type { ApplicationType } from "@/lib/domain/types/registry";

/** What the applicant's page speaks, and how it calls their application. */
const wordsIn = async (locale: string, type: ApplicationType) => {
  const [messages, vocabulary] = await Promise.all([
    getMessages({ locale }),
    getTranslations({ locale, namespace: "vocabulary" }),
  ]);
  return { messages: { wizard: messages.wizard }, type: vocabulary(`types.${type}`) };
};

/** By language. */
export type PreviewWords = ByLocale<Awaited<ReturnType<typeof wordsIn>>>;

/** The words of the applicant's page of 退补 in every language, for the officer who is about to send it. */
export const previewWords = async (type: ApplicationType): Promise<PreviewWords> => {
  const read = await Promise.all(
    LOCALES.map(async (locale) => [locale, await wordsIn(locale, type)] as const),
  );
  return Object.fromEntries(read) as PreviewWords;
};
