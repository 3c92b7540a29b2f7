import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/DataTable";
import { LinkButton } from "@/components/ui/LinkButton";
import { formatDate } from "@/lib/i18n/dates";
import type { ApplicationRow } from "./ApplicationTable";
import { operationOf } from "@/components/applications/next-step";

interface TodoTableProps {
  readonly rows: readonly ApplicationRow[];
}

/** 待办事项 of the home page with the guide's columns (§1.3), and by when. */
export const TodoTable = ({ rows }: TodoTableProps) => {
  const t = useTranslations("home.todo");
  const lists = useTranslations("application.lists");
  const locale = useLocale();
  return (
    <section aria-labelledby="todo">
      <h2 id="todo" className="mb-3 text-lg font-bold">
        {t("title")}
      </h2>
      {rows.length === 0 ? (
        <p className="rounded-(--radius) border border-line bg-surface p-4 text-muted">{t("empty")}</p>
      ) : (
        <DataTable
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "serial",
              header: t("columns.serial"),
              cell: ({ id, serial }) => <span id={`serial-${id}`}>{serial}</span>,
              figures: true,
              rowHeader: true,
            },
            {
              key: "familyName",
              header: t("columns.familyName"),
              cell: ({ familyName }) => familyName || "–",
            },
            { key: "givenName", header: t("columns.givenName"), cell: ({ givenName }) => givenName || "–" },
            {
              key: "passportNo",
              header: t("columns.passportNo"),
              cell: ({ passportNo }) => passportNo,
              figures: true,
            },
            {
              key: "due",
              header: t("columns.due"),
              cell: ({ dueOn }) => (dueOn ? formatDate(dueOn, locale) : "–"),
            },
            {
              key: "operation",
              header: t("columns.operation"),
              cell: ({ id, state, toCorrect, suspendedUntil, damaged }) => {
                if (damaged || !state) return <strong>{lists("damaged")}</strong>;
                const { operation, href } = operationOf(id, state, { toCorrect, suspendedUntil });
                return (
                  <LinkButton href={href} size="sm" describedBy={`serial-${id}`}>
                    {lists(`operations.${operation}`)}
                  </LinkButton>
                );
              },
            },
          ]}
        />
      )}
    </section>
  );
};
