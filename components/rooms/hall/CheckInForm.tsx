"use client";

import { useTranslations } from "next-intl";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DeskInput, DeskSelect } from "@/components/desk/kit/DeskFields";
import { buttonClass } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { LANES } from "@/lib/domain/visit/queue";
import { IssuedTicket } from "./TicketSlip";
import { WhichVisitor } from "./WhichVisitor";

const CHECK_IN_FORM = "check-in";

/** Checks a visitor in by whatever number they hold: appointment, serial or passport. */
export const CheckInForm = ({ action }: { readonly action: DeskAction }) => {
  const t = useTranslations("hall.checkIn");
  const lanes = useTranslations("hall.counter.lanes");
  return (
    <DeskForm id={CHECK_IN_FORM} action={action} label={t("title")} className="grid gap-4">
      <div className="no-print flex flex-wrap items-end gap-3">
        <DeskInput
          name="number"
          label={t("number")}
          hint={t("numberHint")}
          required
          figures
          autoComplete="off"
          className="w-full max-w-md"
        />
        <DeskSelect
          name="lane"
          label={t("lane")}
          placeholder={t("laneByAge")}
          options={LANES.map((lane) => ({ value: lane, label: lanes(lane) }))}
        />
        <SubmitButton size="sm" className="min-h-9">
          {t("confirm")}
        </SubmitButton>
      </div>
      <WhichVisitor />
      <IssuedTicket />
    </DeskForm>
  );
};

interface CheckInButtonProps {
  readonly number: string;
  readonly fullName: string;
}

/** One press for a visitor found in the list. It belongs to the form above, so that the ticket appears in one place
 *  and stays when the list is read again. */
export const CheckInButton = ({ number, fullName }: CheckInButtonProps) => {
  const t = useTranslations("hall.checkIn");
  return (
    <button
      type="submit"
      form={CHECK_IN_FORM}
      name="chosen"
      value={number}
      className={`no-print ${buttonClass("quiet", "sm")}`}
    >
      {t("confirm")}
      <span className="sr-only"> {fullName}</span>
    </button>
  );
};
