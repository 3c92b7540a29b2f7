"use client";

import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { useTranslations } from "next-intl";
import { DecisionBar, DecisionPanel } from "@/components/desk/kit/DecisionBar";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DeskCheck, DeskSelect, DeskTextarea } from "@/components/desk/kit/DeskFields";
import { RETURN_FORM, useReturnCount } from "@/components/desk/returning/ReturnDraft";
import { ReturnErrors } from "@/components/desk/returning/ReturnErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { NON_ACCEPTANCE_REASONS } from "@/lib/domain/review/refusal-grounds";

export interface WindowActions {
  readonly accept: DeskAction;
  readonly correct: DeskAction;
  readonly refuse: DeskAction;
}

interface WindowBarProps {
  readonly actions: WindowActions;
  readonly applicationId: string;
  readonly version: number;
  /** What is to be ticked before acceptance, named in the officer's language. */
  readonly checks: readonly { readonly code: string; readonly label: string }[];
  /** The fee in words, or that the window tells it. */
  readonly fee: string;
}

/** The window's three decisions; acceptance needs every original and step ticked. */
export const WindowBar = ({ actions, applicationId, version, checks, fee }: WindowBarProps) => {
  const t = useTranslations("hall.window");
  const reasons = useTranslations("review.nonAcceptanceReasons");
  const count = useReturnCount();
  const hidden = { applicationId, version };
  return (
    <DecisionBar label={t("label")} aside={fee}>
      <DecisionPanel title={t("accept")} tone="primary">
        <DeskForm action={actions.accept} hidden={hidden} className="grid gap-2">
          <fieldset className="grid max-h-[50dvh] gap-1 overflow-y-auto">
            <legend className="mb-1 text-sm font-semibold">{t("checks")}</legend>
            {checks.map(({ code, label }) => (
              <DeskCheck key={code} name={`check.${code}`} id={`check-${code}`} label={label} />
            ))}
          </fieldset>
          <p className="text-sm">{fee}</p>
          <SubmitButton size="sm">{t("acceptConfirm")}</SubmitButton>
        </DeskForm>
      </DecisionPanel>
      <DeskForm
        id={RETURN_FORM}
        action={actions.correct}
        hidden={hidden}
        summary={<ReturnErrors />}
        className="contents"
      >
        <SubmitButton tone="danger" size="sm" className="min-h-9">
          {t("correct", { count })}
        </SubmitButton>
      </DeskForm>
      <DecisionPanel title={t("refuse")} tone="danger">
        <DeskForm action={actions.refuse} hidden={hidden} className="grid gap-3">
          <DeskSelect
            name="reason"
            id="refuse-reason"
            label={t("reason")}
            placeholder={t("choose")}
            required
            options={NON_ACCEPTANCE_REASONS.map((value) => ({ value, label: reasons(value) }))}
          />
          <DeskTextarea
            name="note"
            id="refuse-note"
            label={t("note")}
            hint={t("noteHint")}
            maxLength={OFFICER_WORDS.note}
          />
          <SubmitButton tone="danger" size="sm">
            {t("refuseConfirm")}
          </SubmitButton>
        </DeskForm>
      </DecisionPanel>
    </DecisionBar>
  );
};
