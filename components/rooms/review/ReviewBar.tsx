"use client";

import { useEffect } from "react";
import { useTranslations } from "next-intl";
import { ArguedVerdict, Verdict } from "@/components/desk/kit/Verdict";
import { PRE_REJECT_REASONS } from "@/lib/domain/review/refusal-grounds";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DeskCheck } from "@/components/desk/kit/DeskFields";
import { Explanation } from "@/components/desk/kit/Explanation";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { RETURN_FORM, useReturnCount } from "@/components/desk/returning/ReturnDraft";
import { ReturnErrors } from "@/components/desk/returning/ReturnErrors";

export interface ReviewActions {
  readonly pass: DeskAction;
  readonly giveBack: DeskAction;
  readonly reject: DeskAction;
  readonly release: DeskAction;
}

interface ReviewBarProps {
  readonly actions: ReviewActions;
  readonly applicationId: string;
  readonly version: number;
  /** Undefined: this type knows no interview. */
  readonly interviewDefault: boolean | undefined;
  /** Since when the case is this officer's. */
  readonly heldSince: string;
}

const FOCUS_OF: Readonly<Record<string, string>> = { p: "decide-pass", t: "decide-return" };

/** The pre-reviewer's four decisions. `p` and `t` lead to the buttons; Enter decides. */
export const ReviewBar = ({ actions, interviewDefault, heldSince, ...subject }: ReviewBarProps) => {
  const t = useTranslations("officerReview.decide");
  const reasons = useTranslations("review.preRejectReasons");
  const count = useReturnCount();

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLElement && target.closest("input, select, textarea, dialog[open]")) return;
      const id = FOCUS_OF[event.key];
      if (id) document.querySelector<HTMLElement>(`#${id} button[type=submit]`)?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <DecisionBar label={t("label")} aside={t("held", { since: heldSince })}>
      <Verdict
        id="decide-pass"
        action={actions.pass}
        subject={subject}
        words={
          <>
            {t("pass")} <kbd className={keyCap}>P</kbd>
          </>
        }
      >
        {interviewDefault === undefined ? null : (
          <div className="self-center">
            <DeskCheck name="interviewRequired" label={t("interview")} defaultChecked={interviewDefault} />
          </div>
        )}
      </Verdict>
      <div id="decide-return" className="contents">
        <Verdict
          id={RETURN_FORM}
          action={actions.giveBack}
          subject={subject}
          tone="danger"
          summary={<ReturnErrors />}
          words={
            <>
              {t("return", { count })} <kbd className={keyCap}>T</kbd>
            </>
          }
        />
      </div>
      <ArguedVerdict
        action={actions.reject}
        subject={subject}
        title={t("reject")}
        confirm={t("rejectConfirm")}
      >
        <Explanation
          name="reason"
          id="reject"
          label={t("rejectReason")}
          hint={t("rejectHint")}
          options={PRE_REJECT_REASONS.map((value) => ({ value, label: reasons(value) }))}
        />
      </ArguedVerdict>
      <Verdict action={actions.release} subject={subject} tone="quiet" words={t("release")} />
    </DecisionBar>
  );
};
