import { useTranslations } from "next-intl";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { NothingFound } from "@/components/desk/queue/NothingFound";
import { columnOrder, isNarrowed, type QueueView } from "@/components/desk/queue/queue-view";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { EmptyState } from "@/components/ui/EmptyState";
import { Pill } from "@/components/ui/Pill";
import { slotEnd } from "@/lib/domain/visit/slots";
import type { ArrivalRow } from "@/lib/server/db/questions/officer/arrivals-of-today";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { DataTable } from "@/components/ui/DataTable";
import { CheckInButton, CheckInForm } from "./CheckInForm";

/** A booking of today as it was read, and how far it has come at this moment. */
export interface Arrival extends Omit<ArrivalRow, "status"> {
  readonly status: "early" | "now" | "over" | "arrived" | "missed";
  /** From when on the visitor may check in, "08:30". */
  readonly opensAt: string;
}

interface ReceptionDeskProps {
  readonly hall: string;
  readonly date: string;
  readonly arrivals: readonly Arrival[];
  readonly checkIn: DeskAction;
  /** What the address asks of the day's visits. */
  readonly view: QueueView;
  /** Shanghai time at which the bookings were read. */
  readonly readAt: string;
}

const TONES = {
  early: "neutral",
  now: "warning",
  over: "danger",
  arrived: "success",
  missed: "danger",
} as const;

/** Who is expected today, who has come, and the one field that checks a visitor in. Printed, it is the ticket just issued,
 *  or the list of the day for when the network is away. */
export const ReceptionDesk = ({ hall, date, arrivals, checkIn, view, readAt }: ReceptionDeskProps) => {
  const t = useTranslations("hall.reception");
  const arrived = arrivals.filter(({ status }) => status === "arrived" || status === "missed").length;
  const shown = arrivals.filter(({ matches }) => matches);
  const words = ({ status, opensAt }: Arrival): string =>
    status === "early" ? t("tooEarly", { time: opensAt }) : t(status === "now" ? "expected" : status);
  return (
    <div className="grid gap-4">
      <header className="beside-ticket">
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead", { hall, date })}</p>
      </header>
      <section className="rounded-(--radius) border border-line bg-surface p-4 print:border-0">
        <CheckInForm action={checkIn} />
      </section>
      <section aria-labelledby="arrivals" className="beside-ticket grid gap-2">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 id="arrivals" className="font-bold">
            {t("arrivals")}
          </h2>
          <p className="text-muted">{t("counts", { booked: arrivals.length, arrived })}</p>
          <LiveQueue desk="reception" readAt={readAt} />
        </div>
        {arrivals.length > 0 || isNarrowed(view) ? (
          <div className="no-print">
            <QueueSearch view={view} />
          </div>
        ) : null}
        {shown.length === 0 && isNarrowed(view) ? (
          <NothingFound />
        ) : arrivals.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
        ) : (
          <DataTable
            dense
            caption={t("arrivals")}
            rows={shown}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "time",
                header: t("columns.time"),
                order: columnOrder(view, "time"),
                figures: true,
                cell: ({ start }) => `${start}–${slotEnd(start)}`,
              },
              {
                key: "name",
                header: t("columns.name"),
                order: columnOrder(view, "name"),
                rowHeader: true,
                cell: (row) => row.fullName,
              },
              { key: "number", header: t("columns.number"), figures: true, cell: (row) => row.number },
              { key: "serial", header: t("columns.serial"), figures: true, cell: (row) => row.serial },
              {
                key: "state",
                header: t("columns.state"),
                cell: (row) => <Pill tone={TONES[row.status]}>{words(row)}</Pill>,
              },
              { key: "ticket", header: t("columns.ticket"), figures: true, cell: (row) => row.ticket ?? "—" },
              {
                key: "action",
                header: t("columns.action"),
                cell: (row) =>
                  row.status === "now" ? <CheckInButton number={row.number} fullName={row.fullName} /> : null,
              },
            ]}
          />
        )}
      </section>
    </div>
  );
};
