"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/dates";
import type { KioskTicket } from "./kiosk-answer";

interface TicketPaperProps {
  readonly ticket: KioskTicket;
  readonly hall: string;
  /** One of several on the screen, which says of each what differs; on paper all are alike. */
  readonly small?: boolean;
}

/** The ticket as it leaves the printer (80 mm), a sheet each; it bears no name. */
export const TicketPaper = ({ ticket, hall, small = false }: TicketPaperProps) => {
  const t = useTranslations("kiosk.ticket");
  const locale = useLocale();
  const { number, forInterview, inPerson, issuedAt, ahead, offline = false } = ticket;
  const onPaper = small ? "hidden print:block" : "";
  return (
    <section
      aria-label={small ? `${t("title")} ${number}` : t("title")}
      className={`ticket-paper rounded-(--radius) border-4 border-dashed border-control bg-surface p-[3vmin] text-ink print:w-full ${small ? "w-[44vmin]" : "w-full max-w-[80vmin]"}`}
    >
      <p className={`text-[2.6vmin] ${onPaper}`}>{hall}</p>
      <h1 className="mt-[1vmin] text-[2.6vmin]">{t("number")}</h1>
      <p
        className={`figures ticket-number leading-none font-bold ${small ? "text-[11vmin]" : "text-[16vmin]"}`}
      >
        {number}
      </p>
      <p className={`mt-[2vmin] font-semibold text-balance ${small ? "text-[2.8vmin]" : "text-[3.6vmin]"}`}>
        {t(forInterview ? "interviewFirst" : "windowFirst")}
      </p>
      {ahead === null ? null : (
        <p className={small ? "text-[2.6vmin]" : "text-[3.2vmin]"}>{t("ahead", { count: ahead })}</p>
      )}
      {offline ? <p className="text-[2.6vmin] text-balance">{t("offline")}</p> : null}
      <p className={`mt-[2vmin] text-[2.4vmin] text-balance ${onPaper}`}>
        {t(inPerson ? "missedRuleInPerson" : "missedRule")}
      </p>
      <p className={`figures mt-[1vmin] text-[2.2vmin] ${onPaper}`}>
        {formatInstant(new Date(issuedAt), locale)}
      </p>
    </section>
  );
};
