"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type MouseEvent, useCallback, useEffect, useRef, useState } from "react";
import { useNews } from "@/components/ui/use-news";
import { apiPaths } from "@/lib/paths";
import { InHand } from "./InHand";
import { TicketCard } from "./TicketCard";
import type { TicketsView } from "./ticket-view";
import { useCallAlarm } from "./use-call-alarm";

/** The least time between two readings, however much happens in the hall. */
const REST_MS = 3_000;

/** A network that went without a word answers nothing, not even that. */
const PATIENCE_MS = 8_000;

/** Who is called has to see it without looking for it among a family's numbers. */
const calledFirst = (tickets: TicketsView["tickets"]): TicketsView["tickets"] =>
  [...tickets].sort((one, other) => Number(other.status === "CALLED") - Number(one.status === "CALLED"));

interface LiveTicketsProps {
  readonly shown: TicketsView;
  /** The case on whose page they stand: its own number alone. */
  readonly only?: string;
}

/** The numbers of today, read anew whenever something happens in the hall. Without script the link reads the page again. */
export const LiveTickets = ({ shown, only }: LiveTicketsProps) => {
  const t = useTranslations("ticket");
  const language = useLocale();
  const { refresh } = useRouter();
  const [read, setRead] = useState<TicketsView>();
  const [isLost, setLost] = useState(false);
  const [changes, setChanges] = useState(0);
  const lastRead = useRef(-Infinity);
  // What the page was drawn with later than the last reading is newer.
  const [drawn, setDrawn] = useState(shown);
  if (drawn !== shown) {
    setDrawn(shown);
    setRead(undefined);
  }
  const { tickets: all, readAt } = read ?? shown;
  const tickets = calledFirst(
    only === undefined ? all : all.filter(({ applicationId }) => applicationId === only),
  );
  const { isOn, turn } = useCallAlarm(tickets);

  const readNow = useCallback(async () => {
    lastRead.current = performance.now();
    try {
      const answer = await fetch(apiPaths.tickets(language), {
        headers: { accept: "application/json" },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) return setLost(true);
      const now = (await answer.json()) as TicketsView;
      setLost(false);
      setRead(now);
      // A number came or is finished: the page around it says what comes next.
      if (now.tickets.length !== shown.tickets.length) refresh();
    } catch {
      setLost(true);
    }
  }, [language, refresh, shown.tickets.length]);

  const connection = useNews(
    apiPaths.ticketEvents(),
    useCallback(() => setChanges((count) => count + 1), []),
  );
  useEffect(() => {
    if (changes === 0) return;
    const wait = Math.max(0, lastRead.current + REST_MS - performance.now());
    const timer = setTimeout(() => void readNow(), wait);
    return () => clearTimeout(timer);
  }, [changes, readNow]);

  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void readNow();
  };
  const isStale = isLost || connection === "away";
  return (
    <section aria-label={t("live.label")} className="grid gap-4">
      {tickets.map((ticket) => (
        <TicketCard key={ticket.applicationId} ticket={ticket} />
      ))}
      {tickets.some(({ status }) => status !== "SERVING") ? <InHand /> : null}
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <p className={isStale ? "font-semibold text-warning" : undefined}>
          {t(`live.${isStale ? "away" : connection}`, { time: readAt })}
        </p>
        <a href="" onClick={onClick} className="link inline-flex min-h-11 items-center">
          {t("live.refresh")}
        </a>
        {tickets.length > 0 ? (
          <label className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              checked={isOn}
              onChange={({ target }) => turn(target.checked)}
              className="size-5"
            />
            {t("live.sound")}
          </label>
        ) : null}
      </div>
    </section>
  );
};
