"use client";

import { useTranslations } from "next-intl";
import { type CaseAction, TwoSteps } from "./TwoSteps";

interface WithdrawFormProps {
  readonly action: CaseAction;
  readonly applicationId: string;
  readonly version: number;
  /** A draft is deleted, not withdrawn. */
  readonly draft: boolean;
}

/** 撤回申请, or the deletion of a draft. */
export const WithdrawForm = ({ draft, ...subject }: WithdrawFormProps) => {
  const t = useTranslations("application.withdraw");
  const words = {
    open: t(draft ? "draftOpen" : "open"),
    confirm: t(draft ? "draftConfirm" : "confirm"),
    seeNow: t("seeNow"),
  };
  return (
    <TwoSteps form="withdraw" tone="danger" words={words} {...subject}>
      <p>{t(draft ? "draftBody" : "body")}</p>
    </TwoSteps>
  );
};
