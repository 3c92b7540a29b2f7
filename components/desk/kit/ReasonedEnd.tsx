"use client";

import type { ComponentProps, ReactNode } from "react";
import type { DeskAction } from "./DeskForm";
import { Explanation } from "./Explanation";
import { ArguedVerdict } from "./Verdict";

interface ReasonedEndProps extends Pick<
  ComponentProps<typeof Explanation>,
  "ends" | "name" | "id" | "label" | "hint" | "initial" | "options"
> {
  readonly action: DeskAction;
  readonly subject: { readonly applicationId: string; readonly version: number };
  readonly title: string;
  readonly tone?: "danger";
  readonly confirm: string;
  /** What else is said before it is confirmed. */
  readonly children?: ReactNode;
}

/** A decision that ends a case on one of its reasons, told to the applicant in words; it needs no answers of the case. */
export const ReasonedEnd = ({
  action,
  subject,
  title,
  tone,
  confirm,
  children,
  ...explanation
}: ReasonedEndProps) => (
  <ArguedVerdict action={action} subject={subject} title={title} tone={tone} confirm={confirm}>
    <Explanation {...explanation} />
    {children}
  </ArguedVerdict>
);
