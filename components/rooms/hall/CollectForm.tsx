"use client";

import { useTranslations } from "next-intl";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DeskCheck } from "@/components/desk/kit/DeskFields";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { State } from "@/lib/domain/case/states";

export interface PermitToHandOver {
  readonly applicationId: string;
  readonly version: number;
  readonly fullName: string;
  readonly serial: string;
  readonly state: State;
  /** Made, and not handed over yet. */
  readonly ready: boolean;
  readonly permitNumber: string;
  /** Formatted. */
  readonly validUntil: string;
}

/** Hands the permit over once the receipt was shown. */
export const CollectForm = ({
  permit,
  action,
}: {
  readonly permit: PermitToHandOver;
  readonly action: DeskAction;
}) => {
  const t = useTranslations("hall.counter");
  return (
    <DeskForm
      action={action}
      hidden={{ applicationId: permit.applicationId, version: permit.version }}
      label={t("handOver")}
      className="grid justify-items-start gap-2"
    >
      <p>
        <strong>{permit.fullName}</strong> <span className="figures text-muted">{permit.serial}</span>
        <br />
        {t("permit", { number: permit.permitNumber, date: permit.validUntil })}
      </p>
      <DeskCheck name="receiptShown" label={t("receiptShown")} />
      <SubmitButton size="sm">{t("collect")}</SubmitButton>
    </DeskForm>
  );
};
