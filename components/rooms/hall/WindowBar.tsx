"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DecisionBar, DecisionPanel } from "@/components/desk/kit/DecisionBar";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { TickErrors, useTickCount } from "@/components/desk/case/CaseTicks";
import { TICK_FORM } from "@/components/desk/case/tick-rows";
import { RETURN_FORM, useReturnCount } from "@/components/desk/returning/ReturnDraft";
import { ReturnPreview, type ReturnPreviewProps } from "@/components/desk/returning/ReturnPreview";
import { ReturnErrors } from "@/components/desk/returning/ReturnErrors";
import { Verdict } from "@/components/desk/kit/Verdict";
import { RefuseAcceptance } from "./RefuseAcceptance";

export interface WindowActions {
  readonly accept: DeskAction;
  readonly correct: DeskAction;
  readonly refuse: DeskAction;
  readonly interview: DeskAction;
}

export interface WindowBarProps {
  readonly actions: WindowActions;
  readonly applicationId: string;
  readonly version: number;
  readonly serial: string;
  /** What the applicant's page says of a correction. */
  readonly preview: Omit<ReturnPreviewProps, "serial" | "event">;
  /** The type knows interviews, and none was held. */
  readonly canInterview: boolean;
  /** The fee in words, or that the window tells it. */
  readonly fee: string;
  /** What else can be done with the visit. */
  readonly children?: ReactNode;
}

const focus = (form: string) => (): void =>
  document.querySelector<HTMLElement>(`#${form} button[type=submit]`)?.focus();
const KEYS = { p: focus(TICK_FORM), t: focus(RETURN_FORM) };

/** The window's decisions; `p` and `t` lead to the first two, Enter decides; acceptance needs every original and step ticked in the rows above. */
export const WindowBar = (props: WindowBarProps) => {
  const { actions, fee, serial, preview, canInterview, children, ...subject } = props;
  const t = useTranslations("hall.window");
  const count = useReturnCount();
  const ticks = useTickCount();
  useDeskKeys(KEYS);
  return (
    <DecisionBar label={t("label")} aside={fee}>
      <Verdict
        id={TICK_FORM}
        action={actions.accept}
        subject={subject}
        summary={<TickErrors />}
        words={
          <>
            {t("accept", ticks)}{" "}
            <kbd aria-hidden className={keyCap}>
              P
            </kbd>
          </>
        }
      />
      <Verdict
        id={RETURN_FORM}
        action={actions.correct}
        subject={subject}
        tone="danger"
        summary={<ReturnErrors />}
        words={
          <>
            {t("correct", { count })}{" "}
            <kbd aria-hidden className={keyCap}>
              T
            </kbd>
          </>
        }
      />
      <ReturnPreview {...preview} event="amend" serial={serial} />
      {canInterview ? (
        <DecisionPanel title={t("interviewFirst")}>
          <p className="mb-2 text-sm">{t("interviewHint")}</p>
          <DeskForm action={actions.interview} hidden={subject} mark="interview">
            <SubmitButton size="sm">{t("interviewConfirm")}</SubmitButton>
          </DeskForm>
        </DecisionPanel>
      ) : null}
      <RefuseAcceptance action={actions.refuse} subject={subject} />
      {children}
    </DecisionBar>
  );
};
