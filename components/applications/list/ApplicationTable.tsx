import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/DataTable";
import type { ApplicantList } from "@/lib/domain/case/states";
import { columnsOfList, type ListedApplication } from "@/lib/domain/lists/application-columns";
import { useListColumns } from "./use-list-columns";

interface ApplicationTableProps {
  readonly kind: ApplicantList;
  readonly rows: readonly ListedApplication[];
}

/** One of the guide's three lists, with the columns it has. */
export const ApplicationTable = ({ kind, rows }: ApplicationTableProps) => {
  const t = useTranslations("application.lists");
  const columns = columnsOfList(kind).map(useListColumns(kind));
  return <DataTable caption={t("result")} columns={columns} rows={rows} rowKey={({ id }) => id} dense />;
};
