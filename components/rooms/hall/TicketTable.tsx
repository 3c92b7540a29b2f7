import { useTranslations } from "next-intl";
import { columnOrder, type QueueView } from "@/components/desk/queue/queue-view";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { QueuedTicket } from "@/lib/server/db/questions/officer/hall-queue";
import { DataTable } from "@/components/ui/DataTable";

/** A ticket as the hall's queue was read. */
export interface TicketRow extends QueuedTicket {
  /** The case's page when this officer is at work on it. */
  readonly href: string | undefined;
}

interface TicketTableProps {
  readonly rows: readonly TicketRow[];
  readonly view: QueueView;
  readonly emptyTitle: string;
  readonly emptyBody: string;
}

/** Tickets of today that are not finished, in the order they will be called unless a heading says otherwise. */
export const TicketTable = ({ rows, view, emptyTitle, emptyBody }: TicketTableProps) => {
  const t = useTranslations("hall.counter");
  if (rows.length === 0) return <EmptyState title={emptyTitle}>{emptyBody}</EmptyState>;
  return (
    <DataTable
      dense
      caption={t("waiting")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "ticket",
          header: t("columns.ticket"),
          order: columnOrder(view, "turn"),
          rowHeader: true,
          figures: true,
          cell: (row) => <strong className="text-base">{row.number}</strong>,
        },
        { key: "lane", header: t("columns.lane"), cell: (row) => t(`lanes.${row.lane}`) },
        {
          key: "name",
          header: t("columns.name"),
          order: columnOrder(view, "name"),
          cell: (row) => row.fullName,
        },
        { key: "serial", header: t("columns.serial"), figures: true, cell: (row) => row.serial },
        {
          key: "issued",
          header: t("columns.issued"),
          order: columnOrder(view, "issued"),
          figures: true,
          cell: (row) => shanghaiTime(row.issuedAt),
        },
        {
          key: "status",
          header: t("columns.status"),
          cell: (row) => t(`status.${row.status}`, { place: row.place }),
        },
        {
          key: "action",
          header: t("columns.action"),
          cell: (row) =>
            row.href ? (
              <LinkButton href={row.href} tone="quiet" size="sm">
                {t("continue")}
                <span className="sr-only"> {row.number}</span>
              </LinkButton>
            ) : null,
        },
      ]}
    />
  );
};
