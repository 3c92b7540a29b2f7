"use client";

import { useTranslations } from "next-intl";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { Explanation } from "@/components/desk/kit/Explanation";
import { ArguedVerdict } from "@/components/desk/kit/Verdict";
import type { TakenBack } from "@/lib/domain/case/take-back";
import { PRE_REJECT_REASONS } from "@/lib/domain/review/refusal-grounds";

interface RejectApplicationProps {
  readonly action: DeskAction;
  readonly subject: { readonly applicationId: string; readonly version: number };
  readonly takenBack?: TakenBack;
}

/** 不予通过; it needs no answers of the case. */
export const RejectApplication = ({ action, subject, takenBack }: RejectApplicationProps) => {
  const t = useTranslations("officerReview.decide");
  const reasons = useTranslations("review.preRejectReasons");
  return (
    <ArguedVerdict action={action} subject={subject} title={t("reject")} confirm={t("rejectConfirm")}>
      <Explanation
        ends="PRE_REJECTED"
        name="reason"
        id="reject"
        label={t("rejectReason")}
        hint={t("rejectHint")}
        initial={takenBack}
        options={PRE_REJECT_REASONS.map((value) => ({ value, label: reasons(value) }))}
      />
    </ArguedVerdict>
  );
};
