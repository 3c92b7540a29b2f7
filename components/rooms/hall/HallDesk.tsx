import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { NothingFound } from "@/components/desk/queue/NothingFound";
import { isNarrowed, type QueueView } from "@/components/desk/queue/queue-view";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { EmptyState } from "@/components/ui/EmptyState";
import { Notice } from "@/components/ui/Notice";
import { placeNumber } from "@/lib/domain/visit/ticket";
import { type CallActions, CallDesk, type CalledTicket, type ServedTicket } from "./CallDesk";
import { HallKeys } from "./calling/HallKeys";
import { HeldTickets } from "./calling/HeldTickets";
import { PlacePicker } from "./PlacePicker";
import { type TicketRow, TicketTable } from "./TicketTable";

interface HallDeskProps {
  /** A window serves everybody ready for it; an interview room only those flagged for an interview. */
  readonly kind: "counter" | "interview";
  readonly hall: string;
  readonly date: string;
  readonly places: readonly string[];
  readonly place: string | undefined;
  readonly called: CalledTicket | undefined;
  readonly served: ServedTicket | undefined;
  /** Those of today that are not finished, the first of `total`; the table shows those the search leaves. */
  readonly tickets: readonly TicketRow[];
  readonly total: number;
  /** What the address asks of the tickets. */
  readonly view: QueueView;
  readonly actions: CallActions;
  /** Shanghai time at which the tickets were read. */
  readonly readAt: string;
  /** What was just done, in words. */
  readonly done?: string;
  readonly children?: ReactNode;
}

/** A desk that calls visitors: where it is, whom it called, who waits. */
export const HallDesk = (props: HallDeskProps) => {
  const {
    kind,
    hall,
    date,
    places,
    place,
    called,
    served,
    tickets,
    total,
    view,
    actions,
    readAt,
    done,
    children,
  } = props;
  const t = useTranslations(`hall.${kind}`);
  const counter = useTranslations("hall.counter");
  // Halls write "51" or "面谈室1"; the number is what both languages share.
  const nameOf = (each: string): string => t("placeName", { place: placeNumber(each) });
  const shown = tickets.filter(({ matches, status }) => matches && status !== "HELD");
  const held = tickets.filter(({ status }) => status === "HELD");
  const begun = tickets.filter(({ status }) => status !== "WAITING").length;
  return (
    <div className="grid gap-4">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-xl font-bold">{t("title")}</h1>
          <p className="text-muted">{t("lead", { hall, date })}</p>
          <LiveQueue desk={kind} readAt={readAt} />
          <HallKeys />
        </div>
        {places.length > 0 ? (
          <PlacePicker
            label={t("place")}
            submit={counter("change")}
            places={places}
            current={place}
            nameOf={nameOf}
          />
        ) : null}
      </header>
      {done ? <Notice tone="success" live title={done} /> : null}
      {place === undefined ? (
        <EmptyState title={t("noPlacesTitle")}>{t("noPlacesBody")}</EmptyState>
      ) : (
        <CallDesk
          actions={actions}
          place={place}
          placeName={nameOf(place)}
          called={called}
          served={served}
          waiting={total - begun}
          beginLabel={t("begin")}
        />
      )}
      {place === undefined ? null : (
        <HeldTickets
          rows={held}
          place={place}
          recall={actions.recall}
          isBusy={called !== undefined || served !== undefined}
        />
      )}
      <section aria-labelledby="waiting" className="grid gap-2">
        <h2 id="waiting" className="font-bold">
          {counter("waiting")}
        </h2>
        {tickets.length > 0 || isNarrowed(view) ? <QueueSearch view={view} /> : null}
        {total > tickets.length ? (
          <p className="text-sm text-muted">{counter("cut", { shown: tickets.length, total })}</p>
        ) : null}
        {shown.length === 0 && isNarrowed(view) ? (
          <NothingFound />
        ) : (
          <TicketTable
            rows={shown.map((row) => ({ ...row, place: row.place ? nameOf(row.place) : "" }))}
            view={view}
            emptyTitle={t("waitingEmptyTitle")}
            emptyBody={t("waitingEmptyBody")}
          />
        )}
      </section>
      {children}
    </div>
  );
};
