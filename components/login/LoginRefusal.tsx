"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { refusalWords } from "@/lib/i18n/refusal-words";
import type { RefusalCode, RefusalData } from "@/lib/domain/refusals";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface LoginRefusalProps {
  readonly code: RefusalCode;
  readonly data: RefusalData;
}

/** Why signing in was refused and what to do; a unit's number gets the guide's 请求错误 (§1.2). */
export const LoginRefusal = ({ code, data }: LoginRefusalProps) => {
  const t = useTranslations("errors.refusals");
  const words = refusalWords(data, useLocale());
  return (
    <Notice tone="danger" title={t(`${code}.title`, words)} live>
      <PhoneNumbers>{t(`${code}.body`, words)}</PhoneNumbers>
    </Notice>
  );
};
