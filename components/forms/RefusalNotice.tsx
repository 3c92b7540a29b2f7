"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/Notice";
import type { RefusalCode } from "@/lib/domain/refusals";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import type { RefusalData } from "@/lib/domain/result";
import { formatDate } from "@/lib/i18n/dates";

interface RefusalNoticeProps {
  readonly code: RefusalCode;
  readonly data?: RefusalData;
  readonly children?: ReactNode;
}

/** What was refused, why, and what to do (errors.json). */
export const RefusalNotice = ({ code, data = {}, children }: RefusalNoticeProps) => {
  const t = useTranslations("errors.refusals");
  const locale = useLocale();
  const words = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" && isPlainDate(value) ? formatDate(value, locale) : value,
    ]),
  );
  return (
    <Notice tone="danger" title={t(`${code}.title`, words)} live>
      <p>{t(`${code}.body`, words)}</p>
      {children}
    </Notice>
  );
};
