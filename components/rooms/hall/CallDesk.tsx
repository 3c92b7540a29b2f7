"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { CALLS_BEFORE_MISSED } from "@/lib/domain/visit/ticket";

export interface CalledTicket {
  readonly id: string;
  readonly number: string;
  readonly fullName: string;
  readonly serial: string;
  readonly calls: number;
}

export interface CallActions {
  readonly callNext: DeskAction;
  readonly callAgain: DeskAction;
  readonly miss: DeskAction;
  /** The visitor has come: the case is opened at this desk. */
  readonly begin: DeskAction;
}

interface CallDeskProps {
  readonly actions: CallActions;
  readonly place: string;
  readonly placeName: string;
  readonly called: CalledTicket | undefined;
  readonly waiting: number;
  /** Words of the button that opens the case. */
  readonly beginLabel: string;
}

/** Calling: one visitor at a time; who does not come is called three times, then passed over. */
export const CallDesk = ({ actions, place, placeName, called, waiting, beginLabel }: CallDeskProps) => {
  const t = useTranslations("hall.call");
  if (!called)
    return (
      <Panel title={t("nobodyCalled", { place: placeName })}>
        <DeskForm action={actions.callNext} hidden={{ place }} className="grid justify-items-start gap-2">
          <SubmitButton>{t("next")}</SubmitButton>
          <p className="text-sm text-muted">{t("waiting", { count: waiting })}</p>
        </DeskForm>
      </Panel>
    );
  const ticket = { ticketId: called.id, place };
  const left = CALLS_BEFORE_MISSED - called.calls;
  return (
    <Panel title={t("calledTo", { place: placeName })}>
      <p className="figures text-5xl font-bold" role="status">
        {called.number}
      </p>
      <p className="font-semibold">
        {called.fullName} <span className="figures font-normal text-muted">{called.serial}</span>
      </p>
      <p className="text-sm text-muted">{t("times", { count: called.calls })}</p>
      <div className="mt-3 flex flex-wrap items-start gap-2">
        <DeskForm action={actions.begin} hidden={ticket}>
          <SubmitButton size="sm" className="min-h-9">
            {beginLabel}
          </SubmitButton>
        </DeskForm>
        <DeskForm action={actions.callAgain} hidden={ticket}>
          <SubmitButton tone="quiet" size="sm" className="min-h-9">
            {t("again")}
          </SubmitButton>
        </DeskForm>
        <DeskForm action={actions.miss} hidden={ticket} className="grid gap-1">
          <SubmitButton tone="danger" size="sm" className="min-h-9" disabled={left > 0}>
            {t("missed")}
          </SubmitButton>
        </DeskForm>
      </div>
      {left > 0 ? <p className="mt-2 text-xs text-muted">{t("missedAfter", { count: left })}</p> : null}
    </Panel>
  );
};

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
