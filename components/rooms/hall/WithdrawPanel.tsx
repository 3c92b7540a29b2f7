"use client";

import { useTranslations } from "next-intl";
import { DecisionPanel } from "@/components/desk/kit/DecisionBar";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DeskCheck } from "@/components/desk/kit/DeskFields";
import { SubmitButton } from "@/components/ui/SubmitButton";

interface WithdrawPanelProps {
  readonly action: DeskAction;
  readonly applicationId: string;
  readonly version: number;
}

/** The applicant takes an accepted application back; the window enters the written request. */
export const WithdrawPanel = ({ action, applicationId, version }: WithdrawPanelProps) => {
  const t = useTranslations("hall.window");
  return (
    <DecisionPanel title={t("withdraw")} tone="danger">
      <DeskForm action={action} hidden={{ applicationId, version }} className="grid gap-3">
        <p className="text-sm">{t("withdrawHint")}</p>
        <DeskCheck name="written" label={t("withdrawWritten")} />
        <SubmitButton tone="danger" size="sm">
          {t("withdrawConfirm")}
        </SubmitButton>
      </DeskForm>
    </DecisionPanel>
  );
};
