"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/Notice";
import { isKey } from "@/lib/i18n/known-key";
import { refusalWords } from "@/lib/i18n/refusal-words";
import type { RefusalCode, RefusalData } from "@/lib/domain/refusals";

interface RefusalNoticeProps {
  readonly code: RefusalCode;
  readonly data?: RefusalData;
  /** What can be done about it here. */
  readonly children?: ReactNode;
}

/** Why the desk's action was not done and what to do; said at once by a screen reader. */
export const RefusalNotice = ({ code, data = {}, children }: RefusalNoticeProps) => {
  const t = useTranslations("errors.refusals");
  const desk = useTranslations("officer");
  const own = useTranslations("officer.refusals");
  const someone = desk("someone");
  const words = refusalWords(data, useLocale());
  // Nobody of the staff made the last move: it was the applicant, or the system.
  const facts = { ...words, by: words.by || desk("notAColleague"), name: words.name || someone };
  // Where an officer meets a refusal in other circumstances than an applicant, the desk has its own words for it.
  const [title, body] = [`${code}.title`, `${code}.body`];
  return (
    <Notice
      tone="danger"
      live
      title={isKey(own, title) ? own(title, facts) : t(`${code}.title`, facts)}
      className="text-sm"
    >
      {isKey(own, body) ? own(body, facts) : t(`${code}.body`, facts)}
      {children}
    </Notice>
  );
};
