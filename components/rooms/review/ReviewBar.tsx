"use client";

import { useTranslations } from "next-intl";
import { Verdict } from "@/components/desk/kit/Verdict";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { TakenBack } from "@/lib/domain/case/take-back";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DeskCheck } from "@/components/desk/kit/DeskFields";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { RETURN_FORM, useReturnCount } from "@/components/desk/returning/ReturnDraft";
import { ReturnPreview, type ReturnPreviewProps } from "@/components/desk/returning/ReturnPreview";
import { ReturnErrors } from "@/components/desk/returning/ReturnErrors";
import { RejectApplication } from "./RejectApplication";

export interface ReviewActions {
  readonly pass: DeskAction;
  readonly giveBack: DeskAction;
  readonly reject: DeskAction;
  readonly release: DeskAction;
}

export interface ReviewBarProps {
  readonly actions: ReviewActions;
  readonly applicationId: string;
  readonly version: number;
  /** Undefined: this type knows no interview. */
  readonly interviewDefault: boolean | undefined;
  readonly takenBack?: TakenBack;
  readonly preview: Omit<ReturnPreviewProps, "serial" | "event">;
  readonly serial: string;
  /** Since when the case is this officer's. */
  readonly heldSince: string;
}

const focus = (button: string) => (): void => document.querySelector<HTMLElement>(button)?.focus();
const KEYS = {
  p: focus("#decide-pass button[type=submit]"),
  n: focus("#decide-pass button[name=next]"),
  t: focus("#decide-return button[type=submit]"),
};

/** The pre-reviewer's four decisions. `p`, `n` and `t` lead to the buttons; Enter decides. */
export const ReviewBar = ({
  actions,
  interviewDefault,
  takenBack,
  heldSince,
  preview,
  serial,
  ...subject
}: ReviewBarProps) => {
  const t = useTranslations("officerReview.decide");
  const count = useReturnCount();

  useDeskKeys(KEYS);

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
        <SubmitButton name="next" value="yes" tone="quiet" size="sm" className="min-h-9">
          {t("passAndNext")} <kbd className={keyCap}>N</kbd>
        </SubmitButton>
        {interviewDefault === undefined ? null : (
          <div className="self-center">
            <DeskCheck
              name="interviewRequired"
              label={t("interview")}
              defaultChecked={takenBack?.interviewRequired ?? interviewDefault}
            />
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
      <ReturnPreview {...preview} event="resubmit" serial={serial} />
      <RejectApplication action={actions.reject} subject={subject} takenBack={takenBack} />
      <Verdict action={actions.release} subject={subject} tone="quiet" words={t("release")} />
    </DecisionBar>
  );
};
