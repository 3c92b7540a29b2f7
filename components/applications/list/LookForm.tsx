"use client";

import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { usePosting } from "@/components/ui/use-posting";
import type { ListScreen } from "./list-screen";

interface LookFormProps {
  readonly action: ListScreen["keepLook"];
  readonly fields: Readonly<Record<string, string>>;
  /** Fields to be seen, over the button. */
  readonly extra?: ReactNode;
  /** Said when it could not be kept. */
  readonly failed: string;
  /** The button's words. */
  readonly children: ReactNode;
}

/** Changes how a list looks. */
export const LookForm = ({ action, fields, extra, failed, children }: LookFormProps) => {
  const { state, pending, form } = usePosting(action);
  return (
    <form {...form}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {extra}
      {state.status === "refused" ? (
        <p role="alert" className="mb-2 max-w-80 text-sm text-danger">
          {failed}
        </p>
      ) : null}
      <SubmitButton tone="quiet" size="sm" busy={pending}>
        {children}
      </SubmitButton>
    </form>
  );
};
