"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { ActionState } from "@/lib/domain/action-state";

interface SignOutFormProps {
  readonly action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  readonly label: string;
}

/** Ends the session; a form, so that it works without script. */
export const SignOutForm = ({ action, label }: SignOutFormProps) => {
  const [, submit] = useActionState(action, { status: "idle" });
  return (
    <form action={submit}>
      <SubmitButton tone="quiet" size="sm">
        {label}
      </SubmitButton>
    </form>
  );
};
