"use client";

import { useTranslations } from "next-intl";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
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
}

export interface WindowBarProps {
  readonly actions: WindowActions;
  readonly applicationId: string;
  readonly version: number;
  readonly serial: string;
  /** What the applicant's page says of a correction. */
  readonly preview: Omit<ReturnPreviewProps, "serial" | "event">;
  /** The fee in words, or that the window tells it. */
  readonly fee: string;
}

/** The window's three decisions; acceptance needs every original and step ticked in the rows above. */
export const WindowBar = ({ actions, fee, serial, preview, ...subject }: WindowBarProps) => {
  const t = useTranslations("hall.window");
  const count = useReturnCount();
  const ticks = useTickCount();
  return (
    <DecisionBar label={t("label")} aside={fee}>
      <Verdict
        id={TICK_FORM}
        action={actions.accept}
        subject={subject}
        summary={<TickErrors />}
        words={t("accept", ticks)}
      />
      <Verdict
        id={RETURN_FORM}
        action={actions.correct}
        subject={subject}
        tone="danger"
        summary={<ReturnErrors />}
        words={t("correct", { count })}
      />
      <ReturnPreview {...preview} event="amend" serial={serial} />
      <RefuseAcceptance action={actions.refuse} subject={subject} />
    </DecisionBar>
  );
};
