"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "next-intl";
import { inLanguage } from "@/lib/domain/text";
import { LOCALES } from "@/lib/domain/locales";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { reasonName, textName } from "@/lib/domain/review/return-entries";
import { languageName } from "@/lib/i18n/language-name";
import { useAnswer } from "@/components/desk/kit/DeskForm";
import { RefusalNotice } from "@/components/desk/kit/RefusalNotice";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { useReturnCount, useReturnDraft } from "./ReturnDraft";

/** What may be wrong with a text that was written. */
const TEXT_ERRORS = ["ownWords", "tooLong"] as const;

/** Which ticked items the server could not take, each a link to its row, until the item is changed; the summary of the
 *  form that sends the list. */
export const ReturnErrors = () => {
  const answer = useAnswer();
  const draft = useReturnDraft();
  const count = useReturnCount();
  const locale = useLocale();
  const t = useTranslations("officerReview.returnErrors");
  const form = useTranslations("officer.form");
  const [sent, setSent] = useState({ answer, choices: draft?.choices });
  if (sent.answer !== answer) setSent({ answer, choices: draft?.choices });
  if (!draft || answer.status !== "invalid") return null;
  if (answer.fields.items) return count === 0 ? <RefusalNotice code="unanswered" /> : null;
  const wrong = Object.entries(draft.names).flatMap(([target, words]) => {
    if (!words || draft.choices[target] !== sent.choices?.[target]) return [];
    const label = inLanguage(words.name, locale);
    const refused = (name: string, message: string) =>
      answer.fields[name] ? [{ id: `row-${target}`, message }] : [];
    return [
      ...refused(reasonName(target), t("reason", { label })),
      ...LOCALES.flatMap((each) => {
        const language = languageName(each, locale);
        const name = textName(target, each);
        const code = TEXT_ERRORS.find((known) => known === answer.fields[name]) ?? "text";
        return refused(name, t(code, { label, language, max: OFFICER_WORDS.returnText }));
      }),
    ];
  });
  return <ErrorSummary title={form("checkFields")} items={wrong} attempt={answer} dense />;
};
