"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { RefusalCode } from "@/lib/domain/refusals";
import type { RefusalData } from "@/lib/domain/result";

interface LoginRefusalProps {
  readonly code: RefusalCode;
  readonly data: RefusalData;
}

/** Why signing in was refused and what to do; a unit's number gets the guide's 请求错误 (§1.2). */
export const LoginRefusal = ({ code, data }: LoginRefusalProps) => {
  const t = useTranslations("errors.refusals");
  return (
    <Notice tone="danger" title={t(`${code}.title`, data)} live>
      {t(`${code}.body`, data)}
    </Notice>
  );
};
