"use client";

import { useTranslations } from "next-intl";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DeskCheck } from "@/components/desk/kit/DeskFields";
import { ArguedVerdict } from "@/components/desk/kit/Verdict";

interface WithdrawPanelProps {
  readonly action: DeskAction;
  readonly applicationId: string;
  readonly version: number;
}

/** The applicant takes an accepted application back; the window enters the written request. */
export const WithdrawPanel = ({ action, ...subject }: WithdrawPanelProps) => {
  const t = useTranslations("hall.window");
  return (
    <ArguedVerdict
      action={action}
      subject={subject}
      title={t("withdraw")}
      tone="danger"
      confirm={t("withdrawConfirm")}
    >
      <p className="text-sm">{t("withdrawHint")}</p>
      <DeskCheck name="written" label={t("withdrawWritten")} />
    </ArguedVerdict>
  );
};
