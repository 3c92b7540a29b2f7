"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "next-intl";
import { inLanguage } from "@/lib/domain/text";
import { useAnswer } from "@/components/desk/kit/DeskForm";
import { RefusalNotice } from "@/components/desk/kit/RefusalNotice";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { useReturnCount, useReturnDraft } from "./ReturnDraft";

const PARTS = ["reason", "textZh", "textEn"] as const;

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
  const wrong = Object.keys(answer.fields).flatMap((key) => {
    const [target = "", last = ""] = key.split(".");
    const part = PARTS.find((each) => each === last);
    if (!part || !draft.names[target] || draft.choices[target] !== sent.choices?.[target]) return [];
    const label = inLanguage(draft.names[target] ?? { zh: target, en: target }, locale);
    return [{ id: `row-${target}`, message: t(part, { label }) }];
  });
  return <ErrorSummary title={form("checkFields")} items={wrong} attempt={answer} dense />;
};
