"use client";

import type { FormEvent } from "react";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { unsentSaved } from "@/components/ui/unsent";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface SignOutFormProps {
  readonly action: FormAction;
  readonly label: string;
  /** Said when the server was not reached: one is still signed in. */
  readonly failed: string;
}

/** Ends the session, after what was typed on the page is saved; a form, so that it works without script. */
export const SignOutForm = ({ action, label, failed }: SignOutFormProps) => {
  const { state, pending, post, form } = usePosting(action);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const send = (): void => post(data);
    void unsentSaved().then(send, send);
  };
  return (
    <form {...form} onSubmit={onSubmit}>
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
