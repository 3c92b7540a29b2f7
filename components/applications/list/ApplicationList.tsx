import { useTranslations } from "next-intl";
import { StartLinks } from "@/components/applications/StartLinks";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pagination } from "@/components/ui/Pagination";
import { DEADLINES } from "@/lib/domain/case/deadlines";
import { areDaysReversed, isFiltered } from "@/lib/domain/lists/list-view";
import { paths } from "@/lib/paths";
import { ApplicationTable } from "./ApplicationTable";
import { ListFilter } from "./ListFilter";
import { ListToolbar } from "./ListToolbar";
import { listAddress, type ListScreen } from "./list-screen";

const TIPS = {
  applications: ["any", "own"],
  todo: ["any", "book", "supplement"],
  drafts: ["any", "draft"],
} as const;
const EMPTY = { applications: "emptyApplications", todo: "emptyTodo", drafts: "emptyDrafts" } as const;

/** One of the guide's three look-ups: tips, filters, toolbar, table, pages. */
export const ApplicationList = (screen: ListScreen) => {
  const { kind, view, rows, total, preceding, pageSize, nationalities, done } = screen;
  const t = useTranslations("application.lists");
  const pages = useTranslations("frame.pages");
  const filtered = isFiltered(view);
  return (
    <div data-wide className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader title={t(kind)} over={t("breadcrumb", { page: t(kind) })} />
      {done}
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
      <ListFilter kind={kind} view={view} nationalities={nationalities} />
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
          {areDaysReversed(view) ? (
            <a href="#filter-to" className="link">
              {t("daysReversed")}
            </a>
          ) : (
            t(filtered ? "emptyFiltered" : EMPTY[kind])
          )}
        </EmptyState>
      ) : (
        <section aria-labelledby="result" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="result" className="font-bold">
            {t("result")}
          </h2>
          <ListToolbar {...screen} />
          <ApplicationTable {...screen} />
          <Pagination
            page={Math.ceil(preceding / pageSize) + 1}
            pages={Math.ceil(preceding / pageSize) + Math.ceil((total - preceding) / pageSize)}
            previous={screen.previous && listAddress(screen, { before: screen.previous })}
            next={screen.next && listAddress(screen, { after: screen.next })}
            words={{
              label: pages("label"),
              previous: pages("previous"),
              next: pages("next"),
              summary: pages("summary", { from: preceding + 1, to: preceding + rows.length, total }),
              size: pages("size", { size: pageSize }),
            }}
          />
        </section>
      )}
    </div>
  );
};
