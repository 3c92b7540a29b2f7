import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/DataTable";
import {
  APPLICATION_COLUMNS,
  type ListedApplication,
  nameOfColumn,
} from "@/lib/domain/lists/application-columns";
import { useListColumns } from "./use-list-columns";

interface TodoTableProps {
  readonly rows: readonly ListedApplication[];
}

/** The columns the guide has here (§1.3), under headings of its own, and by when. */
const COLUMNS = ["serial", "familyName", "givenName", "passportNo", "due", "operation"] as const;

/** 待办事项 of the home page. */
export const TodoTable = ({ rows }: TodoTableProps) => {
  const t = useTranslations("home.todo");
  const columnFrom = useListColumns("todo");
  const columns = COLUMNS.flatMap((name) =>
    APPLICATION_COLUMNS.filter((column) => nameOfColumn(column) === name).map((column) => ({
      ...columnFrom(column),
      header: t(`columns.${name}`),
    })),
  );
  return (
    <section aria-labelledby="todo">
      <h2 id="todo" className="mb-3 text-lg font-bold">
        {t("title")}
      </h2>
      {rows.length === 0 ? (
        <p className="rounded-(--radius) border border-line bg-surface p-4 text-muted">{t("empty")}</p>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
    </section>
  );
};
