"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ReasonedEnd } from "@/components/desk/kit/ReasonedEnd";
import type { TakenBack } from "@/lib/domain/case/take-back";
import { PRE_REJECT_REASONS } from "@/lib/domain/review/refusal-grounds";

interface RejectApplicationProps extends Pick<ComponentProps<typeof ReasonedEnd>, "action" | "subject"> {
  readonly takenBack?: TakenBack;
}

/** 不予通过. */
export const RejectApplication = ({ takenBack, ...props }: RejectApplicationProps) => {
  const t = useTranslations("officerReview.decide");
  const reasons = useTranslations("review.preRejectReasons");
  return (
    <ReasonedEnd
      {...props}
      title={t("reject")}
      confirm={t("rejectConfirm")}
      ends="PRE_REJECTED"
      name="reason"
      id="reject"
      label={t("rejectReason")}
      hint={t("rejectHint")}
      initial={takenBack}
      options={PRE_REJECT_REASONS.map((value) => ({ value, label: reasons(value) }))}
    />
  );
};
