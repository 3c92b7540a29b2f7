"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ReasonedEnd } from "@/components/desk/kit/ReasonedEnd";
import { REFUSAL_GROUNDS } from "@/lib/domain/review/refusal-grounds";

/** 不予签发, on a ground of the law. */
export const RefusePermit = (props: Pick<ComponentProps<typeof ReasonedEnd>, "action" | "subject">) => {
  const t = useTranslations("decisions.decide");
  const review = useTranslations("review");
  return (
    <ReasonedEnd
      {...props}
      title={t("refuse")}
      tone="danger"
      confirm={t("refuseConfirm")}
      ends="REFUSED"
      name="ground"
      id="refuse"
      label={t("ground")}
      hint={review("groundSource")}
      options={REFUSAL_GROUNDS.map((value) => ({ value, label: review(`grounds.${value}`) }))}
    >
      <p className="text-sm text-warning">{review("finalDecision")}</p>
    </ReasonedEnd>
  );
};
