"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ReasonedEnd } from "@/components/desk/kit/ReasonedEnd";
import { NON_ACCEPTANCE_REASONS } from "@/lib/domain/review/refusal-grounds";

/** 不予受理. */
export const RefuseAcceptance = (props: Pick<ComponentProps<typeof ReasonedEnd>, "action" | "subject">) => {
  const t = useTranslations("hall.window");
  const reasons = useTranslations("review.nonAcceptanceReasons");
  return (
    <ReasonedEnd
      {...props}
      title={t("refuse")}
      tone="danger"
      confirm={t("refuseConfirm")}
      ends="NOT_ACCEPTED"
      name="reason"
      id="refuse"
      label={t("reason")}
      options={NON_ACCEPTANCE_REASONS.map((value) => ({ value, label: reasons(value) }))}
    />
  );
};
