import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/DataTable";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import { shownColumns } from "@/lib/domain/lists/list-look";
import { SELECTION } from "./ListToolbar";
import { listAddress, listOrder, type ListScreen } from "./list-screen";
import { useListChoices } from "./use-list-choices";
import { useListColumns } from "./use-list-columns";

/** One of the guide's three lists: the columns somebody wants of it, put in order and narrowed by their headings. */
export const ApplicationTable = (screen: ListScreen) => {
  const { kind, view, look, rows, nationalities } = screen;
  const t = useTranslations("application.lists");
  const columnFrom = useListColumns(kind);
  const choices = useListChoices(kind, nationalities);

  const filterOf = (name: keyof typeof choices, words: string) => {
    const options = choices[name];
    // The guide has them there; where every row is in one state there is nothing to choose.
    if (options.length < (name === "state" ? 2 : 1)) return undefined;
    const chosen = options.find(({ value }) => value === view[name])?.label;
    return {
      id: `by-${name}`,
      label: t(chosen ? "filteredBy" : "filterBy", { words, chosen: chosen ?? "" }),
      active: chosen !== undefined,
      options: [{ value: "", label: t("all") }, ...options].map(({ value, label }) => ({
        href: listAddress(screen, { [name]: value }),
        label,
        chosen: value === view[name],
      })),
    };
  };

  const columns = shownColumns(kind, look).map((column) => {
    const made = columnFrom(column);
    const filter = column.filter && filterOf(column.filter, made.header);
    return {
      ...made,
      ...(column.order ? { order: listOrder(screen, column.order) } : {}),
      ...(filter ? { filter } : {}),
    };
  });
  const selection = {
    key: "select",
    header: t("select"),
    headerHidden: true,
    cell: ({ id, serial }: ListedApplication) => (
      <input
        type="checkbox"
        form={SELECTION}
        name="id"
        value={id}
        aria-label={t("selectRow", { serial })}
        className="size-5 accent-primary max-md:my-1.5 max-md:size-7"
      />
    ),
  };
  return (
    <DataTable
      // Another page is another selection.
      key={rows[0]?.id}
      caption={t("result")}
      columns={[selection, ...columns]}
      rows={rows}
      rowKey={({ id }) => id}
      dense
      airy={look.density === "comfortable"}
    />
  );
};
