import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { closingSentences, endWords } from "./closing-sentences";
import { ClosingSentencesProvider } from "./Explanation";

type OfficerNamespace = "officer" | "officerReview" | "hall" | "decisions" | "production" | "devices";

interface OfficerWordsProps {
  readonly namespaces: readonly OfficerNamespace[];
  readonly children: ReactNode;
}

/** Sends the browser the words its officers' components speak: the named namespaces, every refusal, and the
 *  reasons and grounds the decision forms offer. */
export const OfficerWords = async ({ namespaces, children }: OfficerWordsProps) => {
  const messages = await getMessages();
  const picked = Object.fromEntries(namespaces.map((name) => [name, messages[name]]));
  return (
    <NextIntlClientProvider
      messages={{
        ...picked,
        frame: messages.frame,
        dates: messages.dates,
        errors: messages.errors,
        review: messages.review,
      }}
    >
      <ClosingSentencesProvider sentences={await closingSentences()} page={await endWords()}>
        {children}
      </ClosingSentencesProvider>
    </NextIntlClientProvider>
  );
};
