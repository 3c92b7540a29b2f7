"use client";

import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { useTranslations } from "next-intl";
import { DecisionBar, DecisionPanel } from "@/components/desk/kit/DecisionBar";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DeskSelect, DeskTextarea } from "@/components/desk/kit/DeskFields";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { INTERVIEW_FAIL_REASONS } from "@/lib/domain/review/refusal-grounds";

interface InterviewBarProps {
  readonly actions: { readonly pass: DeskAction; readonly fail: DeskAction };
  readonly applicationId: string;
  readonly version: number;
}

/** The interview is written down, then passed or not passed. */
export const InterviewBar = ({ actions, applicationId, version }: InterviewBarProps) => {
  const t = useTranslations("hall.interview");
  const reasons = useTranslations("review.interviewFailReasons");
  const hidden = { applicationId, version };
  return (
    <DecisionBar label={t("label")}>
      <DecisionPanel title={t("pass")} tone="primary">
        <DeskForm action={actions.pass} hidden={hidden} className="grid gap-3">
          <DeskTextarea
            name="record"
            id="pass-record"
            label={t("record")}
            hint={t("recordHint")}
            rows={6}
            required
            maxLength={OFFICER_WORDS.record}
          />
          <SubmitButton size="sm">{t("passConfirm")}</SubmitButton>
        </DeskForm>
      </DecisionPanel>
      <DecisionPanel title={t("fail")} tone="danger">
        <DeskForm action={actions.fail} hidden={hidden} className="grid gap-3">
          <DeskSelect
            name="reason"
            id="fail-reason"
            label={t("reason")}
            placeholder={t("choose")}
            required
            options={INTERVIEW_FAIL_REASONS.map((value) => ({ value, label: reasons(value) }))}
          />
          <DeskTextarea
            name="record"
            id="fail-record"
            label={t("record")}
            hint={t("recordHint")}
            rows={6}
            required
            maxLength={OFFICER_WORDS.record}
          />
          <SubmitButton tone="danger" size="sm">
            {t("failConfirm")}
          </SubmitButton>
        </DeskForm>
      </DecisionPanel>
    </DecisionBar>
  );
};
