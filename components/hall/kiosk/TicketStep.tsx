"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/dates";
import type { KioskTicket } from "./kiosk-answer";
import { PRIMARY, QUIET } from "./kiosk-styles";

interface TicketStepProps {
  readonly ticket: KioskTicket;
  readonly hall: string;
  readonly onDone: () => void;
}

/** The ticket, on the screen and as it leaves the printer (80 mm); it bears no name. */
export const TicketStep = ({ ticket, hall, onDone }: TicketStepProps) => {
  const t = useTranslations("kiosk.ticket");
  const locale = useLocale();
  const { number, forInterview, inPerson, issuedAt, ahead, offline = false } = ticket;
  return (
    <div role="status" className="grid justify-items-center gap-[2vmin] text-center landscape:gap-[1vmin]">
      <section
        aria-label={t("title")}
        className="ticket-paper w-full max-w-[80vmin] rounded-(--radius) border-4 border-dashed border-control bg-surface p-[3vmin] text-ink landscape:p-[1.5vmin]"
      >
        <p className="text-[2.6vmin]">{hall}</p>
        <h1 className="mt-[1vmin] text-[2.6vmin]">{t("number")}</h1>
        <p className="figures ticket-number text-[16vmin] leading-none landscape:text-[10vmin] font-bold">
          {number}
        </p>
        <p className="mt-[2vmin] text-[3.6vmin] font-semibold">
          {t(forInterview ? "interviewFirst" : "windowFirst")}
        </p>
        {ahead === null ? null : <p className="text-[3.2vmin]">{t("ahead", { count: ahead })}</p>}
        {offline ? <p className="text-[2.6vmin]">{t("offline")}</p> : null}
        <p className="mt-[2vmin] text-[2.4vmin]">{t(inPerson ? "missedRuleInPerson" : "missedRule")}</p>
        <p className="figures mt-[1vmin] text-[2.2vmin]">{formatInstant(new Date(issuedAt), locale)}</p>
      </section>
      <div className="no-print flex flex-wrap justify-center gap-[2vmin]">
        <button type="button" className={PRIMARY} onClick={() => window.print()}>
          {t("print")}
        </button>
        <button type="button" className={QUIET} onClick={onDone}>
          {t("done")}
        </button>
      </div>
    </div>
  );
};
