"use client";

import { type ReactNode, useActionState } from "react";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { IDLE } from "@/lib/domain/action-state";
import type { ListScreen } from "./list-screen";

interface LookFormProps {
  readonly action: ListScreen["keepLook"];
  readonly fields: Readonly<Record<string, string>>;
  /** Fields to be seen, over the button. */
  readonly extra?: ReactNode;
  /** The button's words. */
  readonly children: ReactNode;
}

/** Changes how a list looks. */
export const LookForm = ({ action, fields, extra, children }: LookFormProps) => {
  const [, submit] = useActionState(action, IDLE);
  return (
    <form action={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {extra}
      <SubmitButton tone="quiet" size="sm">
        {children}
      </SubmitButton>
    </form>
  );
};
