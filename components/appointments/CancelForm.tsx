"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import type { FormAction } from "@/components/ui/use-posting";
import { buttonClass } from "@/components/ui/Button";
import { FormMark, useFormState } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";

interface CancelFormProps {
  readonly appointmentId: string;
  /** The id of the appointment's number on the page. */
  readonly numberId: string;
  readonly action: FormAction;
}

/** 取消预约, asked twice: the place goes to somebody else at once, and the day's booking stays used (agreement II). */
export const CancelForm = ({ appointmentId, numberId, action }: CancelFormProps) => {
  const t = useTranslations("booking.cancel");
  const [state, dispatch] = useFormState(action, appointmentId);
  return (
    <details className="no-print" open={state.status === "refused" || undefined}>
      <summary className={buttonClass("danger", "sm")} aria-describedby={numberId}>
        {t("open")}
      </summary>
      <form
        action={dispatch}
        className="mt-3 grid justify-items-start gap-3 rounded-(--radius) border border-line p-4"
      >
        {state.status === "refused" ? (
          <RefusalNotice code={state.code} data={state.data} attempt={state} />
        ) : null}
        <p className="text-[0.9375rem]">{t("body")}</p>
        <FormMark form={appointmentId} />
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <SubmitButton tone="danger" size="sm" aria-describedby={numberId}>
          {t("confirm")}
        </SubmitButton>
      </form>
    </details>
  );
};
