"use client";

import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface ConfirmCarriedProps {
  readonly action: FormAction;
  readonly applicationId: string;
  readonly label: string;
}

/** The press by which papers carried over are confirmed. */
export const ConfirmCarried = ({ action, applicationId, label }: ConfirmCarriedProps) => {
  const { state, pending, form } = usePosting(action, "confirmCarried");
  return (
    <form {...form} className="mt-3">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <input type="hidden" name="applicationId" value={applicationId} />
      <SubmitButton busy={pending} tone="quiet">
        {label}
      </SubmitButton>
    </form>
  );
};
