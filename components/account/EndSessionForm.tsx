"use client";

import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

export interface EndSessionFormProps {
  readonly action: FormAction;
  readonly sessionId: string;
  readonly label: string;
  /** Said after the label, so that each button has a name of its own. */
  readonly device: string;
}

/** Logs a device out; a refusal stands at its button. */
export const EndSessionForm = ({ action, sessionId, label, device }: EndSessionFormProps) => {
  const { state, pending, form } = usePosting(action);
  return (
    <form {...form}>
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton tone="quiet" size="sm" busy={pending}>
        {label}
        <span className="sr-only"> {device}</span>
      </SubmitButton>
    </form>
  );
};
