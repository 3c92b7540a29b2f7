"use client";

import type { ReactNode } from "react";
import { useIsRemembered } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { DecisionPanel } from "./DecisionBar";
import { type DeskAction, DeskForm, markOf } from "./DeskForm";

/** The case a desk decides, as the officer saw it. */
interface DecidedCase {
  readonly applicationId: string;
  readonly version?: number;
}

interface VerdictProps {
  readonly action: DeskAction;
  readonly subject: DecidedCase;
  readonly tone?: "primary" | "danger" | "quiet";
  readonly id?: string;
  /** What the button says. */
  readonly words: ReactNode;
  /** See `DeskForm`. */
  readonly summary?: ReactNode;
  /** What goes with it, beside the button. */
  readonly children?: ReactNode;
}

const hiddenOf = ({ applicationId, version }: DecidedCase): Record<string, string | number> => ({
  applicationId,
  ...(version === undefined ? {} : { version }),
});

/** A decision of one press, right in the bar. */
export const Verdict = ({
  action,
  subject,
  tone = "primary",
  id,
  words,
  summary,
  children,
}: VerdictProps) => (
  <DeskForm id={id} action={action} hidden={hiddenOf(subject)} summary={summary} className="contents">
    <SubmitButton tone={tone} size="sm" className="min-h-9">
      {words}
    </SubmitButton>
    {children}
  </DeskForm>
);

interface ArguedVerdictProps {
  readonly action: DeskAction;
  readonly subject: DecidedCase;
  /** What opens it. */
  readonly title: string;
  readonly tone?: "primary" | "danger" | "quiet";
  /** What the button within says. */
  readonly confirm: string;
  /** What is to be said with it. */
  readonly children: ReactNode;
}

/** A decision that needs words first. Its panel stands open where the words typed before a sign-in are given back. */
export const ArguedVerdict = ({ action, subject, title, tone, confirm, children }: ArguedVerdictProps) => {
  const hidden = hiddenOf(subject);
  const remembered = useIsRemembered(markOf(hidden, title));
  return (
    <DecisionPanel title={title} tone={tone} beginsOpen={remembered}>
      <DeskForm
        action={action}
        hidden={hidden}
        mark={title}
        className="grid grid-cols-1 gap-3 lg:grid-cols-2"
      >
        {children}
        <SubmitButton
          tone={tone === "primary" ? "primary" : "danger"}
          size="sm"
          className="justify-self-start lg:col-span-full"
        >
          {confirm}
        </SubmitButton>
      </DeskForm>
    </DecisionPanel>
  );
};
