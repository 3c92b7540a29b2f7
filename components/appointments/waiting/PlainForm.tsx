"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
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

/** One button that needs nothing else: leaving the list, letting an offer go. What follows is said above it. */
export const PlainForm = ({ form: name, applicationId, byHall = false, action }: PlainFormProps) => {
  const t = useTranslations("waitingList");
  const { state, pending, form } = usePosting(action, name);
  return (
    <form {...form} className="grid justify-items-start gap-3">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <FormMark form={name} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <p className="text-[0.9375rem] text-muted">{byHall ? t("letGo.byHall") : t(`${name}.body`)}</p>
      <SubmitButton tone="quiet" busy={pending}>
        {t(`${name}.button`)}
      </SubmitButton>
    </form>
  );
};
