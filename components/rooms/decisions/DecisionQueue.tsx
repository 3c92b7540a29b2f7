import { useTranslations } from "next-intl";
import { NothingFound } from "@/components/desk/queue/NothingFound";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { isKey } from "@/lib/i18n/known-key";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { useCaseColumns } from "@/components/desk/queue/case-columns";
import type { CaseRow } from "@/components/desk/queue/queue-entry";
import type { DecisionRow } from "@/lib/server/db/questions/officer/decision-queue";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { QueueKeys } from "@/components/desk/queue/QueueKeys";
import { DataTable } from "@/components/ui/DataTable";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { isNarrowed, type QueueView } from "@/components/desk/queue/queue-view";
import { QueuePages } from "@/components/desk/queue/QueuePages";

interface DecisionQueueProps {
  readonly rows: readonly CaseRow<DecisionRow>[];
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
export const DecisionQueue = ({ rows, done, serial, next, first, readAt, view }: DecisionQueueProps) => {
  const t = useTranslations("decisions");
  const words = useTranslations("officer.queue.columns");
  const columns = useCaseColumns(view);
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
      {rows.length === 0 && isNarrowed(view) ? (
        <NothingFound />
      ) : rows.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
      ) : (
        <DataTable<CaseRow<DecisionRow>>
          dense
          caption={t("queueLabel")}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            columns.due,
            columns.name,
            columns.serial,
            { key: "receipt", header: t("columns.receipt"), figures: true, cell: (row) => row.receipt },
            columns.type,
            columns.nationality,
            columns.submitted,
            {
              key: "accepted",
              header: t("columns.accepted"),
              figures: true,
              cell: ({ acceptedAt }) => (acceptedAt ? shanghaiDate(acceptedAt) : ""),
            },
            { key: "window", header: t("columns.window"), cell: (row) => row.windowOfficer },
            {
              key: "action",
              header: words("action"),
              cell: (row) =>
                row.mayDecide ? (
                  <LinkButton href={row.href} size="sm" tone="quiet">
                    {t("open")}
                    <span className="sr-only"> {row.fullName}</span>
                  </LinkButton>
                ) : (
                  <span className="text-warning">{t("fourEyesMark")}</span>
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
