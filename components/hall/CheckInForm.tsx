"use client";

import { useTranslations } from "next-intl";
import { type DeskAction, DeskForm } from "@/components/officer/DeskForm";
import { DeskInput } from "@/components/officer/DeskFields";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { IssuedTicket } from "./TicketSlip";

/** Checks a visitor in by whatever number they hold: appointment, serial or passport. */
export const CheckInForm = ({ action }: { readonly action: DeskAction }) => {
  const t = useTranslations("hall.checkIn");
  return (
    <DeskForm action={action} label={t("title")} className="flex flex-wrap items-end gap-3">
      <DeskInput
        name="number"
        label={t("number")}
        hint={t("numberHint")}
        required
        figures
        autoComplete="off"
        className="min-w-64 grow"
      />
      <SubmitButton size="sm" className="min-h-9">
        {t("confirm")}
      </SubmitButton>
      <IssuedTicket />
    </DeskForm>
  );
};

interface CheckInButtonProps {
  readonly action: DeskAction;
  readonly number: string;
  readonly fullName: string;
}

/** One press for a visitor found in the list. */
export const CheckInButton = ({ action, number, fullName }: CheckInButtonProps) => {
  const t = useTranslations("hall.checkIn");
  return (
    <DeskForm action={action} hidden={{ number }} label={t("of", { name: fullName })} className="grid gap-2">
      <SubmitButton tone="quiet" size="sm">
        {t("confirm")}
      </SubmitButton>
      <IssuedTicket />
    </DeskForm>
  );
};
