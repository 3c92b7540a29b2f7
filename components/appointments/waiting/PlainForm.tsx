"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { FormMark } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface PlainFormProps {
  readonly form: "leave" | "letGo";
  readonly applicationId: string;
  readonly action: FormAction;
}

/** One button that needs nothing else: leaving the list, letting an offer go. What follows is said above it. */
export const PlainForm = ({ form: name, applicationId, action }: PlainFormProps) => {
  const t = useTranslations("waitingList");
  const { state, pending, form } = usePosting(action, name);
  return (
    <form {...form} className="grid justify-items-start gap-3">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <FormMark form={name} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <p className="text-[0.9375rem] text-muted">{t(`${name}.body`)}</p>
      <SubmitButton tone="quiet" busy={pending}>
        {t(`${name}.button`)}
      </SubmitButton>
    </form>
  );
};
