"use client";

import { useTranslations } from "next-intl";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { BackToQueue } from "./BackToQueue";

/** The number of the visitor whose case lies before the officer. */
export interface TicketAtHand {
  readonly id: string;
  readonly number: string;
  /** "HH:mm": set aside since then; undefined: it is served at this desk. */
  readonly heldSince: string | undefined;
}

/** 暂缓 and back, where the officer works on the case. */
export interface HoldActions {
  readonly hold: DeskAction;
  readonly resume: DeskAction;
}

const press = (id: string) => (): void =>
  document.querySelector<HTMLElement>(`#${id} button:not(:disabled)`)?.click();
const HOLD = { h: press("hold-here") };
const RESUME = { h: press("resume-here") };

interface HoldHereProps {
  readonly action: DeskAction;
  readonly ticket: TicketAtHand;
}

/** Sets the number aside without leaving the case, by `h` too. */
export const HoldHere = ({ action, ticket }: HoldHereProps) => {
  const t = useTranslations("hall.hold");
  useDeskKeys(HOLD);
  return (
    <DeskForm action={action} hidden={{ ticketId: ticket.id }} id="hold-here" className="contents">
      <SubmitButton tone="quiet" size="sm" className="min-h-9">
        {t("hold", { ticket: ticket.number })}{" "}
        <kbd aria-hidden className={keyCap}>
          H
        </kbd>
      </SubmitButton>
    </DeskForm>
  );
};

interface HeldBarProps extends HoldHereProps {
  readonly label: string;
  readonly queueHref: string;
}

/** Instead of the decisions while the number is set aside: nobody decides on who is not there. */
export const HeldBar = ({ action, ticket, label, queueHref }: HeldBarProps) => {
  const t = useTranslations("hall.hold");
  const back = useTranslations("hall.window");
  useDeskKeys(RESUME);
  return (
    <DecisionBar label={label}>
      <p role="status" className="self-center font-semibold">
        {t("held", { ticket: ticket.number, time: ticket.heldSince ?? "" })}
      </p>
      <DeskForm action={action} hidden={{ ticketId: ticket.id }} id="resume-here" className="contents">
        <SubmitButton size="sm" className="min-h-9">
          {t("resume")}{" "}
          <kbd aria-hidden className={keyCap}>
            H
          </kbd>
        </SubmitButton>
      </DeskForm>
      <BackToQueue href={queueHref} words={back("backToQueue")} />
      <p className="basis-full text-sm text-muted">{t("hint")}</p>
    </DecisionBar>
  );
};
