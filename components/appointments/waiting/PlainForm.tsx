"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { buttonClass } from "@/components/ui/Button";
import { FormMark } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface PlainFormProps {
  readonly form: "leave" | "letGo";
  readonly applicationId: string;
  /** The place offered is the hall's, in place of a visit it cancelled: letting it go costs nothing and ends the offer. */
  readonly byHall?: boolean;
  readonly action: FormAction;
}

/** What needs nothing else: leaving the list, letting an offer go. Asked twice, as a cancellation is: the place in the row
 *  goes to somebody else at once. What follows is said before it is pressed. */
export const PlainForm = ({ form: name, applicationId, byHall = false, action }: PlainFormProps) => {
  const t = useTranslations("waitingList");
  const { state, pending, form } = usePosting(action, name);
  return (
    <details className="no-print" open={state.status === "refused" || undefined}>
      <summary className={buttonClass("quiet")}>{t(`${name}.button`)}</summary>
      <form {...form} className="mt-3 grid justify-items-start gap-3">
        {state.status === "refused" ? (
          <RefusalNotice code={state.code} data={state.data} attempt={state} />
        ) : null}
        <FormMark form={name} />
        <input type="hidden" name="applicationId" value={applicationId} />
        <p className="text-[0.9375rem] text-muted">{byHall ? t("letGo.byHall") : t(`${name}.body`)}</p>
        <SubmitButton tone="danger" busy={pending}>
          {t(`${name}.confirm`)}
        </SubmitButton>
      </form>
    </details>
  );
};
