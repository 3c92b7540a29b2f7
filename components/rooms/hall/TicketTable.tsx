import { useTranslations } from "next-intl";
import { columnOrder, type QueueView } from "@/components/desk/queue/queue-view";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { DataTable } from "@/components/ui/DataTable";

export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly fullName: string;
  readonly serial: string;
  /** Shanghai time, "09:12". */
  readonly issuedAt: string;
  readonly status: "WAITING" | "CALLED" | "SERVING";
  readonly place: string;
  /** The case's page when this officer is at work on it. */
  readonly href: string | undefined;
  /** Whether it is among what was searched for. */
  readonly matches: boolean;
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
          cell: (row) => row.issuedAt,
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
