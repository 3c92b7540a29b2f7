"use client";

import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DeskTextarea } from "@/components/desk/kit/DeskFields";
import { Explanation } from "@/components/desk/kit/Explanation";
import { ArguedVerdict } from "@/components/desk/kit/Verdict";
import { INTERVIEW_FAIL_REASONS } from "@/lib/domain/review/refusal-grounds";

interface InterviewBarProps {
  readonly actions: { readonly pass: DeskAction; readonly fail: DeskAction };
  readonly applicationId: string;
  readonly version: number;
  /** What else can be done with the visit. */
  readonly children?: ReactNode;
}

/** The interview is written down, then passed or not passed. */
export const InterviewBar = ({ actions, children, ...subject }: InterviewBarProps) => {
  const t = useTranslations("hall.interview");
  const reasons = useTranslations("review.interviewFailReasons");
  const record = (id: string) => (
    <DeskTextarea
      name="record"
      id={id}
      label={t("record")}
      hint={t("recordHint")}
      rows={6}
      required
      maxLength={OFFICER_WORDS.record}
      className="lg:col-span-full"
    />
  );
  return (
    <DecisionBar label={t("label")}>
      <ArguedVerdict
        action={actions.pass}
        subject={subject}
        title={t("pass")}
        tone="primary"
        confirm={t("passConfirm")}
      >
        {record("pass-record")}
      </ArguedVerdict>
      <ArguedVerdict
        action={actions.fail}
        subject={subject}
        title={t("fail")}
        tone="danger"
        confirm={t("failConfirm")}
      >
        <Explanation
          ends="INTERVIEW_FAILED"
          name="reason"
          id="fail"
          label={t("reason")}
          options={INTERVIEW_FAIL_REASONS.map((value) => ({ value, label: reasons(value) }))}
        />
        {record("fail-record")}
      </ArguedVerdict>
      {children}
    </DecisionBar>
  );
};
