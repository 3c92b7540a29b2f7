"use client";

import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface SignOutFormProps {
  readonly action: FormAction;
  readonly label: string;
  /** Said when the server was not reached: one is still signed in. */
  readonly failed: string;
}

/** Ends the session; a form, so that it works without script. */
export const SignOutForm = ({ action, label, failed }: SignOutFormProps) => {
  const { state, pending, form } = usePosting(action);
  return (
    <form {...form}>
      {state.status === "refused" ? (
        <p role="alert" className="mb-2 max-w-60 text-sm text-danger">
          {failed}
        </p>
      ) : null}
      <SubmitButton tone="quiet" size="sm" busy={pending}>
        {label}
      </SubmitButton>
    </form>
  );
};
