"use client";

import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { useTranslations } from "next-intl";
import { ArguedVerdict } from "@/components/desk/kit/Verdict";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DeskInput, DeskTextarea } from "@/components/desk/kit/DeskFields";
import { RefusePermit } from "./RefusePermit";

interface ApprovalBarProps {
  readonly actions: { readonly approve: DeskAction; readonly refuse: DeskAction };
  readonly applicationId: string;
  readonly version: number;
  readonly validity: { readonly min: string; readonly max: string; readonly requested: string };
  /** Why no later day is possible, in words. */
  readonly limitWords: string;
}

/** The decision: a validity within the law's limits, or a ground of the law. */
export const ApprovalBar = ({ actions, validity, limitWords, ...subject }: ApprovalBarProps) => {
  const t = useTranslations("decisions.decide");
  const proposed = validity.requested > validity.max ? validity.max : validity.requested;
  return (
    <DecisionBar label={t("label")} aside={t("fourEyes")}>
      <ArguedVerdict
        action={actions.approve}
        subject={subject}
        title={t("approve")}
        tone="primary"
        confirm={t("approveConfirm")}
      >
        <DeskInput
          name="validUntil"
          type="date"
          label={t("validUntil")}
          hint={limitWords}
          required
          min={validity.min}
          max={validity.max}
          defaultValue={proposed}
        />
        <DeskTextarea name="note" id="approve-note" label={t("note")} maxLength={OFFICER_WORDS.note} />
      </ArguedVerdict>
      <RefusePermit action={actions.refuse} subject={subject} />
    </DecisionBar>
  );
};
