import { useTranslations } from "next-intl";
import { NothingFound } from "@/components/desk/queue/NothingFound";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { isKey } from "@/lib/i18n/known-key";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { QueueEntry } from "@/components/desk/queue/queue-entry";
import { DuePill } from "@/components/desk/kit/DuePill";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { QueueKeys } from "@/components/desk/queue/QueueKeys";
import { DataTable } from "@/components/ui/DataTable";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { columnOrder, isNarrowed, type QueueView } from "@/components/desk/queue/queue-view";
import { QueuePages } from "@/components/desk/queue/QueuePages";

export interface DecisionEntry extends QueueEntry {
  readonly receipt: string;
  /** Formatted. */
  readonly acceptedOn: string;
  readonly windowOfficer: string;
  /** This officer worked on the case before and may not decide it. */
  readonly barred: boolean;
}

interface DecisionQueueProps {
  readonly entries: readonly DecisionEntry[];
  readonly done: string | undefined;
  readonly serial: string;
  /** Where the queue goes on, and where it begins; undefined: nowhere, and here. */
  readonly next?: string | undefined;
  readonly first?: string | undefined;
  /** What the address asks of the queue. */
  readonly view: QueueView;
  /** Shanghai time at which it was read. */
  readonly readAt: string;
}

/** Accepted cases by promised date. */
export const DecisionQueue = ({ entries, done, serial, next, first, readAt, view }: DecisionQueueProps) => {
  const t = useTranslations("decisions");
  const columns = useTranslations("officer.queue.columns");
  const doneKey = `done.${done}`;
  return (
    <div className="grid gap-3">
      <header>
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
        <LiveQueue desk="decisions" readAt={readAt} />
      </header>
      {isKey(t, doneKey) ? <Notice tone="success" live title={t(doneKey, { serial })} /> : null}
      <QueueSearch view={view} />
      {entries.length === 0 && isNarrowed(view) ? (
        <NothingFound />
      ) : entries.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
      ) : (
        <DataTable
          dense
          caption={t("queueLabel")}
          rows={entries}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "due",
              header: columns("due"),
              order: columnOrder(view, "due"),
              cell: (row) => <DuePill due={row.due} />,
            },
            {
              key: "name",
              header: columns("name"),
              order: columnOrder(view, "name"),
              rowHeader: true,
              cell: (row) => (
                <Link href={row.href} data-row-link className="link inline-block py-1 font-semibold">
                  {row.fullName}
                </Link>
              ),
            },
            { key: "serial", header: columns("serial"), figures: true, cell: (row) => row.serial },
            { key: "receipt", header: t("columns.receipt"), figures: true, cell: (row) => row.receipt },
            { key: "type", header: columns("type"), cell: (row) => row.type },
            { key: "nationality", header: columns("nationality"), cell: (row) => row.nationality },
            {
              key: "submitted",
              header: columns("submitted"),
              order: columnOrder(view, "submitted"),
              figures: true,
              cell: (row) => row.submittedAt,
            },
            { key: "accepted", header: t("columns.accepted"), figures: true, cell: (row) => row.acceptedOn },
            { key: "window", header: t("columns.window"), cell: (row) => row.windowOfficer },
            {
              key: "action",
              header: columns("action"),
              cell: (row) =>
                row.barred ? (
                  <span className="text-warning">{t("fourEyesMark")}</span>
                ) : (
                  <LinkButton href={paths.decisionCase(row.id)} size="sm" tone="quiet">
                    {t("open")}
                    <span className="sr-only"> {row.fullName}</span>
                  </LinkButton>
                ),
            },
          ]}
        />
      )}
      <QueuePages next={next} first={first} />
      <QueueKeys />
    </div>
  );
};
