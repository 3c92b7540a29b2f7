"use client";

import { useLocale, useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { buttonClass } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { FormMark } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatDate } from "@/lib/i18n/dates";

interface CancelFormProps {
  readonly appointmentId: string;
  /** The id of the appointment's number on the page. */
  readonly numberId: string;
  /** The last day for another booking; null: none is possible in time, and the application ends. */
  readonly bookAgainUntil: string | null;
  readonly action: FormAction;
}

/** 取消预约, asked twice: the place goes to somebody else at once, and the day's booking stays used (agreement II). What
 *  becomes of the application is said before it is pressed. */
export const CancelForm = ({ appointmentId, numberId, bookAgainUntil, action }: CancelFormProps) => {
  const t = useTranslations("booking.cancel");
  const locale = useLocale();
  const { state, pending, form } = usePosting(action, appointmentId);
  const ends = bookAgainUntil === null || (state.status === "refused" && state.code === "cancellingEnds");
  return (
    <details className="no-print" open={state.status === "refused" || undefined}>
      <summary className={buttonClass("danger", "sm")} aria-describedby={numberId}>
        {t("open")}
      </summary>
      <form
        {...form}
        className="mt-3 grid justify-items-start gap-3 rounded-(--radius) border border-line p-4"
      >
        {state.status === "refused" ? (
          <RefusalNotice code={state.code} data={state.data} attempt={state} />
        ) : null}
        <p className="text-[0.9375rem]">{t("body")}</p>
        <p className="text-[0.9375rem]">
          {ends ? t("ends") : t("until", { date: formatDate(bookAgainUntil, locale) })}
        </p>
        {ends ? (
          <Checkbox id={`understood-${appointmentId}`} name="understood" label={t("understood")} required />
        ) : null}
        <FormMark form={appointmentId} />
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <SubmitButton tone="danger" size="sm" busy={pending} aria-describedby={numberId}>
          {t("confirm")}
        </SubmitButton>
      </form>
    </details>
  );
};
