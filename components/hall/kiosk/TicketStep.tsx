"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { KioskAnswer, KioskTicket } from "./kiosk-answer";
import { PRIMARY, QUIET } from "./kiosk-styles";
import { TicketPaper } from "./TicketPaper";

interface TicketStepProps {
  readonly tickets: readonly KioskTicket[];
  /** Who booked with this visitor and could be given their numbers now. */
  readonly others: number;
  readonly hall: string;
  /** Asks for theirs. */
  readonly onOthers: () => Promise<KioskAnswer | undefined>;
  readonly onDone: () => void;
}

/** The ticket; where a family came, all their tickets at one more press. What was given once stays on the screen, whatever
 *  becomes of the others. */
export const TicketStep = ({ tickets, others, hall, onOthers, onDone }: TicketStepProps) => {
  const t = useTranslations("kiosk.ticket");
  const [theirs, setTheirs] = useState<readonly KioskTicket[]>([]);
  const [family, setFamily] = useState<"offered" | "asked" | "given" | "refused">(
    others > 0 ? "offered" : "given",
  );
  const take = async (): Promise<void> => {
    setFamily("asked");
    const answer = await onOthers();
    if (answer?.kind === "ticket") setTheirs(answer.tickets);
    setFamily(answer?.kind === "ticket" ? "given" : "refused");
  };
  const shown = [...tickets, ...theirs];
  const several = shown.length > 1;
  const isAsking = family === "offered" || family === "asked";
  return (
    <div
      className={`grid items-center justify-items-center gap-[3vmin] text-center print:block ${several ? "" : "landscape:grid-cols-2"}`}
    >
      <div
        role="status"
        className={several ? "flex flex-wrap justify-center gap-[2vmin] print:block" : "contents"}
      >
        {shown.map((ticket) => (
          <TicketPaper key={ticket.number} ticket={ticket} hall={hall} small={several} />
        ))}
      </div>
      <div className="no-print grid max-w-[90vmin] justify-items-center gap-[2vmin]">
        {isAsking ? (
          <>
            <p className="text-[2.8vmin] text-balance">{t("family.lead", { count: others })}</p>
            <button
              type="button"
              className={PRIMARY}
              disabled={family === "asked"}
              onClick={() => void take()}
            >
              {t("family.take", { count: others })}
            </button>
          </>
        ) : null}
        {family === "refused" ? (
          <p role="alert" className="text-[2.8vmin] font-semibold text-balance text-warning">
            {t("family.refused")}
          </p>
        ) : null}
        <div className="flex flex-wrap justify-center gap-[2vmin]">
          <button type="button" className={isAsking ? QUIET : PRIMARY} onClick={() => window.print()}>
            {t("print")}
          </button>
          <button type="button" className={QUIET} onClick={onDone}>
            {t("done")}
          </button>
        </div>
      </div>
    </div>
  );
};
