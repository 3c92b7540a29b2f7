"use client";

import { useTranslations } from "next-intl";
import { DecisionPanel } from "@/components/officer/DecisionBar";
import { type DeskAction, DeskForm } from "@/components/officer/DeskForm";
import { DeskCheck } from "@/components/officer/DeskFields";
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
