"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DecisionPanel } from "@/components/desk/kit/DecisionBar";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { LinkButton } from "@/components/ui/LinkButton";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { CALLS_BEFORE_MISSED } from "@/lib/domain/visit/ticket";

export interface CalledTicket {
  readonly id: string;
  readonly number: string;
  readonly fullName: string;
  readonly serial: string;
  readonly calls: number;
}

export interface ServedTicket extends Omit<CalledTicket, "calls"> {
  /** The page of the case. */
  readonly href: string;
}

export interface CallActions {
  readonly callNext: DeskAction;
  readonly callAgain: DeskAction;
  readonly miss: DeskAction;
  /** The visitor has come: the case is opened at this desk. */
  readonly begin: DeskAction;
  /** The visitor went away before it was finished. */
  readonly leave: DeskAction;
  /** The visitor needs a while: the desk is free. */
  readonly hold: DeskAction;
  /** A number set aside is called again. */
  readonly recall: DeskAction;
}

interface CallDeskProps {
  readonly actions: CallActions;
  readonly place: string;
  readonly placeName: string;
  readonly called: CalledTicket | undefined;
  /** Whom the desk is at work with; nobody else is called meanwhile. */
  readonly served: ServedTicket | undefined;
  readonly waiting: number;
  /** Words of the button that opens the case. */
  readonly beginLabel: string;
}

/** Calling: one visitor at a time; who does not come is called three times, then passed over. */
export const CallDesk = (props: CallDeskProps) => {
  const { actions, place, placeName, called, served, waiting, beginLabel } = props;
  const t = useTranslations("hall.call");
  if (!called && served)
    return (
      <Panel title={t("serving", { place: placeName })}>
        <Visitor ticket={served} />
        <p className="text-sm text-muted">{t("servingHint")}</p>
        <div className="mt-3 flex flex-wrap items-start gap-2">
          <span data-desk-key="o">
            <LinkButton href={served.href} size="sm">
              {t("openCase")}{" "}
              <kbd aria-hidden className={keyCap}>
                O
              </kbd>
            </LinkButton>
          </span>
          <Hold action={actions.hold} ticket={{ ticketId: served.id, place }} />
          <DecisionPanel title={t("left")} tone="danger">
            <p className="text-sm">{t("leftHint")}</p>
            <DeskForm action={actions.leave} hidden={{ ticketId: served.id, place }}>
              <SubmitButton tone="danger" size="sm">
                {t("leftConfirm")}
              </SubmitButton>
            </DeskForm>
          </DecisionPanel>
        </div>
      </Panel>
    );
  if (!called)
    return (
      <Panel title={t("nobodyCalled", { place: placeName })}>
        <DeskForm action={actions.callNext} hidden={{ place }} className="grid justify-items-start gap-2">
          <span data-desk-key="n">
            <SubmitButton>
              {t("next")}{" "}
              <kbd aria-hidden className={keyCap}>
                N
              </kbd>
            </SubmitButton>
          </span>
          <p className="text-sm text-muted">{t("waiting", { count: waiting })}</p>
        </DeskForm>
      </Panel>
    );
  const ticket = { ticketId: called.id, place };
  const left = CALLS_BEFORE_MISSED - called.calls;
  return (
    <Panel title={t("calledTo", { place: placeName })}>
      <Visitor ticket={called} />
      <p className="text-sm text-muted">{t("times", { count: called.calls })}</p>
      <div className="mt-3 flex flex-wrap items-start gap-2">
        <DeskForm action={actions.begin} hidden={ticket}>
          <span data-desk-key="b">
            <SubmitButton size="sm" className="min-h-9">
              {beginLabel}{" "}
              <kbd aria-hidden className={keyCap}>
                B
              </kbd>
            </SubmitButton>
          </span>
        </DeskForm>
        <DeskForm action={actions.callAgain} hidden={ticket}>
          <span data-desk-key="a">
            <SubmitButton tone="quiet" size="sm" className="min-h-9">
              {t("again")}{" "}
              <kbd aria-hidden className={keyCap}>
                A
              </kbd>
            </SubmitButton>
          </span>
        </DeskForm>
        <Hold action={actions.hold} ticket={ticket} />
        <DeskForm action={actions.miss} hidden={ticket} className="grid gap-1">
          <span data-desk-key="m">
            <SubmitButton tone="danger" size="sm" className="min-h-9" disabled={left > 0}>
              {t("missed")}{" "}
              <kbd aria-hidden className={keyCap}>
                M
              </kbd>
            </SubmitButton>
          </span>
        </DeskForm>
      </div>
      {left > 0 ? <p className="mt-2 text-xs text-muted">{t("missedAfter", { count: left })}</p> : null}
    </Panel>
  );
};

interface HoldProps {
  readonly action: DeskAction;
  readonly ticket: { readonly ticketId: string; readonly place: string };
}

const Hold = ({ action, ticket }: HoldProps) => {
  const t = useTranslations("hall.call");
  return (
    <DeskForm action={action} hidden={ticket} mark="hold">
      <span data-desk-key="h">
        <SubmitButton tone="quiet" size="sm" className="min-h-9">
          {t("hold")}{" "}
          <kbd aria-hidden className={keyCap}>
            H
          </kbd>
        </SubmitButton>
      </span>
    </DeskForm>
  );
};

const Visitor = ({ ticket }: { readonly ticket: Omit<CalledTicket, "calls"> }) => (
  <>
    <p className="figures text-5xl font-bold" role="status">
      {ticket.number}
    </p>
    <p className="font-semibold">
      {ticket.fullName} <span className="figures font-normal text-muted">{ticket.serial}</span>
    </p>
  </>
);

const Panel = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section
    aria-labelledby="call-desk"
    className="rounded-(--radius) border border-l-4 border-line border-l-primary bg-surface p-4"
  >
    <h2 id="call-desk" className="mb-2 font-bold">
      {title}
    </h2>
    {children}
  </section>
);
