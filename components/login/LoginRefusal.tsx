"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { RefusalCode } from "@/lib/domain/refusals";
import type { RefusalData } from "@/lib/domain/result";

interface LoginRefusalProps {
  readonly code: RefusalCode;
  readonly data: RefusalData;
}

/** Why signing in was refused; a unit's number gets the guide's own dialog (§1.2). */
export const LoginRefusal = ({ code, data }: LoginRefusalProps) => {
  const t = useTranslations();
  if (code === "unitPhone")
    return (
      <Notice tone="danger" title={t("login.wrongRequest.title")} live>
        {t("login.wrongRequest.body")}
      </Notice>
    );
  return (
    <Notice tone="danger" title={t(`errors.refusals.${code}.title`, data)} live>
      {t(`errors.refusals.${code}.body`, data)}
    </Notice>
  );
};
