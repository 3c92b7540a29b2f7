import { getMessages, getTranslations } from "next-intl/server";
import { byLocale, type ByLocale, LOCALES } from "@/lib/domain/locales";
import { CLOSING_REASONS, type ClosingSentences, explained } from "@/lib/domain/review/closing-words";

/** The sentence an explanation begins with, for every reason and in every language. */
export const closingSentences = async (): Promise<ClosingSentences> => {
  const read = await Promise.all(
    LOCALES.map(
      async (locale) => [locale, await getTranslations({ locale, namespace: "review.openings" })] as const,
    ),
  );
  const sentence = Object.fromEntries(read) as ByLocale<(typeof read)[number][1]>;
  return Object.fromEntries(
    CLOSING_REASONS.map((reason) => [reason, byLocale((locale) => sentence[locale](reason))]),
  );
};

/** What the applicant's page speaks where it says why an officer ended the application, in every language. */
export const endWords = async () => {
  const read = await Promise.all(
    LOCALES.map(async (locale) => {
      const { application, review } = await getMessages({ locale });
      const { endReason, officerNote } = application.overview;
      const { preRejectReasons, nonAcceptanceReasons, interviewFailReasons, grounds } = review;
      const reasons = { preRejectReasons, nonAcceptanceReasons, interviewFailReasons, grounds };
      return [
        locale,
        { application: { overview: { endReason, officerNote } }, review: reasons, states: {} },
      ] as const;
    }),
  );
  return Object.fromEntries(read) as ByLocale<(typeof read)[number][1]>;
};

/** The explanation a form sent; where it was sent without script the sentence of the reason stands. */
export const explanationOf = async (
  entries: Readonly<Record<string, string | undefined>>,
  reason: string,
): Promise<ByLocale<string>> => explained(entries, (await closingSentences())[reason]);
