"use client";

import { useTranslations } from "next-intl";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { Explanation } from "@/components/desk/kit/Explanation";
import { ArguedVerdict } from "@/components/desk/kit/Verdict";
import { REFUSAL_GROUNDS } from "@/lib/domain/review/refusal-grounds";

interface RefusePermitProps {
  readonly action: DeskAction;
  readonly subject: { readonly applicationId: string; readonly version: number };
}

/** 不予签发, on a ground of the law; it needs no answers of the case. */
export const RefusePermit = ({ action, subject }: RefusePermitProps) => {
  const t = useTranslations("decisions.decide");
  const review = useTranslations("review");
  return (
    <ArguedVerdict
      action={action}
      subject={subject}
      title={t("refuse")}
      tone="danger"
      confirm={t("refuseConfirm")}
    >
      <Explanation
        ends="REFUSED"
        name="ground"
        id="refuse"
        label={t("ground")}
        hint={review("groundSource")}
        options={REFUSAL_GROUNDS.map((value) => ({ value, label: review(`grounds.${value}`) }))}
      />
      <p className="text-sm text-warning">{review("finalDecision")}</p>
    </ArguedVerdict>
  );
};
