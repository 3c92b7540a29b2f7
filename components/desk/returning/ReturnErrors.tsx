"use client";

import { useLocale, useTranslations } from "next-intl";
import { isReturnTarget } from "@/lib/domain/review/return-reasons";
import { useAnswer } from "@/components/desk/kit/DeskForm";
import { useReturnDraft } from "./ReturnDraft";

const PARTS = ["reason", "textZh", "textEn"] as const;

/** Which ticked items the server could not take, each a link to its row; stands in the form that sends the list. */
export const ReturnErrors = () => {
  const answer = useAnswer();
  const draft = useReturnDraft();
  const locale = useLocale();
  const t = useTranslations("officerReview.returnErrors");
  if (!draft || answer.status !== "invalid") return null;
  const wrong = Object.keys(answer.fields).flatMap((key) => {
    const [target = "", last = ""] = key.split(".");
    const part = PARTS.find((each) => each === last);
    if (!part || !isReturnTarget(target)) return [];
    return [
      {
        key,
        target,
        words: t(part, { label: draft.names[target]?.[locale === "zh" ? "zh" : "en"] ?? target }),
      },
    ];
  });
  if (wrong.length === 0) return null;
  return (
    <ul className="order-first basis-full text-sm">
      {wrong.map(({ key, target, words }) => (
        <li key={key}>
          <a href={`#row-${target}`} className="inline-flex min-h-6 items-center text-danger underline">
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
};
