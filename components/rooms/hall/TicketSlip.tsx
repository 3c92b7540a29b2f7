"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { useAnswer } from "@/components/desk/kit/DeskForm";

export interface TicketFacts {
  readonly number: string;
  readonly fullName: string;
  readonly hall: string;
  /** Shanghai date and time of issue, formatted. */
  readonly issuedAt: string;
  /** The visitor goes to an interview room before the window. */
  readonly forInterview: boolean;
  /** Online booking is suspended for the visitor. */
  readonly inPerson: boolean;
}

/** The ticket as it leaves the printer, on the paper of a kiosk's and like it without a name; everything else on the page
 *  stays off the paper. */
const TicketSlip = ({ ticket }: { readonly ticket: TicketFacts }) => {
  const t = useTranslations("hall.ticket");
  return (
    <section
      aria-label={t("label")}
      className="ticket-paper mx-auto w-full max-w-xs rounded-(--radius) border-2 border-dashed border-control bg-surface p-5 text-center text-ink"
    >
      <p className="text-sm">{ticket.hall}</p>
      <p className="mt-2 text-sm">{t("number")}</p>
      <p className="figures ticket-number text-6xl leading-tight font-bold">{ticket.number}</p>
      <p className="no-print mt-1 font-semibold">{ticket.fullName}</p>
      <p className="mt-1 text-sm">{ticket.forInterview ? t("interviewFirst") : t("windowFirst")}</p>
      <p className="figures mt-2 text-xs">{ticket.issuedAt}</p>
      <p className="mt-2 text-xs">{t(ticket.inPerson ? "missedRuleInPerson" : "missedRule")}</p>
      <Button tone="quiet" size="sm" className="no-print mt-3" onClick={() => window.print()}>
        {t("print")}
      </Button>
    </section>
  );
};

const isTicket = (data: unknown): data is TicketFacts =>
  typeof data === "object" && data !== null && "number" in data && "issuedAt" in data;

/** The ticket the form around it has just issued. */
export const IssuedTicket = () => {
  const answer = useAnswer();
  if (answer.status !== "ok" || !isTicket(answer.data)) return null;
  return (
    <div role="status" className="basis-full">
      <TicketSlip ticket={answer.data} />
    </div>
  );
};
