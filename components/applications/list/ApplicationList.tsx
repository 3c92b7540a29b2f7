import { useTranslations } from "next-intl";
import { StartLinks } from "@/components/applications/StartLinks";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pagination } from "@/components/ui/Pagination";
import { DEADLINES } from "@/lib/domain/case/deadlines";
import type { ApplicantList } from "@/lib/domain/case/states";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import { paths, withQuery } from "@/lib/paths";
import { ApplicationTable } from "./ApplicationTable";
import { ListFilter } from "./ListFilter";
import type { ListQuery } from "./list-query";

interface ApplicationListProps {
  readonly kind: ApplicantList;
  readonly query: ListQuery;
  /** What has just been done to one of its rows. */
  readonly done?: "draftDeleted";
  readonly rows: readonly ListedApplication[];
  readonly total: number;
  readonly pageSize: number;
}

const TIPS = {
  applications: ["any", "own"],
  todo: ["any", "book", "supplement"],
  drafts: ["any", "draft"],
} as const;
const EMPTY = { applications: "emptyApplications", todo: "emptyTodo", drafts: "emptyDrafts" } as const;

/** One of the guide's three look-ups: tips, filters, table, pages. */
export const ApplicationList = ({ kind, query, done, rows, total, pageSize }: ApplicationListProps) => {
  const t = useTranslations("application.lists");
  const pages = useTranslations("common.pages");
  const { serial, expertNo, page } = query;
  const filtered = serial !== "" || expertNo !== "";
  const from = (page - 1) * pageSize + 1;
  return (
    <div data-wide className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader title={t(kind)} over={t("breadcrumb", { page: t(kind) })} />
      {done ? (
        <Notice tone="success" title={t(`done.${done}.title`)} live>
          {t(`done.${done}.body`)}
        </Notice>
      ) : null}
      <section aria-labelledby="tips" className="text-[0.9375rem]">
        <h2 id="tips" className="font-bold">
          {t("tipsTitle")}
        </h2>
        <ol className="list-decimal pl-5 text-muted">
          {TIPS[kind].map((tip) => (
            <li key={tip}>{t(`tips.${tip}`, { days: DEADLINES.draftIdleDays })}</li>
          ))}
        </ol>
      </section>
      <ListFilter path={paths[kind]()} serial={serial} expertNo={expertNo} />
      {rows.length === 0 ? (
        <EmptyState
          title={t(filtered ? "emptyTitle" : "emptyNone")}
          action={
            filtered ? (
              <LinkButton href={paths[kind]()} tone="quiet">
                {t("reset")}
              </LinkButton>
            ) : (
              <StartLinks />
            )
          }
        >
          {t(filtered ? "emptyFiltered" : EMPTY[kind])}
        </EmptyState>
      ) : (
        <>
          <ApplicationTable kind={kind} rows={rows} />
          <Pagination
            page={page}
            pages={Math.max(1, Math.ceil(total / pageSize))}
            hrefFor={(to) => withQuery(paths[kind](), { serial, expertNo, page: to })}
            words={{
              label: pages("label"),
              previous: pages("previous"),
              next: pages("next"),
              summary: pages("summary", { from, to: from + rows.length - 1, total }),
            }}
          />
        </>
      )}
    </div>
  );
};
