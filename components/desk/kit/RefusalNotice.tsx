"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import type { RefusalCode } from "@/lib/domain/refusals";
import type { RefusalData } from "@/lib/domain/result";
import { formatDate } from "@/lib/i18n/dates";

interface RefusalNoticeProps {
  readonly code: RefusalCode;
  readonly data?: RefusalData;
}

/** Days are told as people read them. */
const inWords = (data: RefusalData, locale: string) =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" && isPlainDate(value) ? formatDate(value, locale) : value,
    ]),
  );

/** Why the desk's action was not done and what to do; said at once by a screen reader. */
export const RefusalNotice = ({ code, data = {} }: RefusalNoticeProps) => {
  const t = useTranslations("errors.refusals");
  const desk = useTranslations("officer");
  const own = useTranslations("officer.refusals");
  const someone = desk("someone");
  const facts = { ...inWords(data, useLocale()), by: data.by || someone, name: data.name || someone };
  // Where an officer meets a refusal in other circumstances than an applicant, the desk has its own words for it.
  const words = own.has(`${code}.title`) ? own : t;
  return (
    <Notice tone="danger" live title={words(`${code}.title`, facts)} className="text-sm">
      {words(`${code}.body`, facts)}
    </Notice>
  );
};
