"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/Notice";
import type { RefusalCode } from "@/lib/domain/refusals";
import type { RefusalData } from "@/lib/domain/result";

interface RefusalNoticeProps {
  readonly code: RefusalCode;
  readonly data?: RefusalData;
  readonly children?: ReactNode;
}

/** What was refused, why, and what to do (errors.json). */
export const RefusalNotice = ({ code, data = {}, children }: RefusalNoticeProps) => {
  const t = useTranslations("errors.refusals");
  return (
    <Notice tone="danger" title={t(`${code}.title`, data)} live>
      <p>{t(`${code}.body`, data)}</p>
      {children}
    </Notice>
  );
};
