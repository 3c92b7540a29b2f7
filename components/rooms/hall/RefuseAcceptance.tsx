"use client";

import { useTranslations } from "next-intl";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { Explanation } from "@/components/desk/kit/Explanation";
import { ArguedVerdict } from "@/components/desk/kit/Verdict";
import { NON_ACCEPTANCE_REASONS } from "@/lib/domain/review/refusal-grounds";

interface RefuseAcceptanceProps {
  readonly action: DeskAction;
  readonly subject: { readonly applicationId: string; readonly version: number };
}

/** 不予受理; it needs no answers of the case. */
export const RefuseAcceptance = ({ action, subject }: RefuseAcceptanceProps) => {
  const t = useTranslations("hall.window");
  const reasons = useTranslations("review.nonAcceptanceReasons");
  return (
    <ArguedVerdict
      action={action}
      subject={subject}
      title={t("refuse")}
      tone="danger"
      confirm={t("refuseConfirm")}
    >
      <Explanation
        ends="NOT_ACCEPTED"
        name="reason"
        id="refuse"
        label={t("reason")}
        options={NON_ACCEPTANCE_REASONS.map((value) => ({ value, label: reasons(value) }))}
      />
    </ArguedVerdict>
  );
};
