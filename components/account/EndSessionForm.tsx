"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type ActionState, IDLE } from "@/lib/domain/action-state";

export interface EndSessionFormProps {
  readonly action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  readonly sessionId: string;
  readonly label: string;
  /** Said after the label, so that each button has a name of its own. */
  readonly device: string;
}

export const EndSessionForm = ({ action, sessionId, label, device }: EndSessionFormProps) => {
  const [, submit] = useActionState(action, IDLE);
  return (
    <form action={submit}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton tone="quiet" size="sm">
        {label}
        <span className="sr-only"> {device}</span>
      </SubmitButton>
    </form>
  );
};
