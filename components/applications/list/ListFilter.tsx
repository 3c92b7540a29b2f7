import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Icon } from "@/components/ui/Icon";
import { Input } from "@/components/ui/Input";
import { isFilteredFurther } from "@/lib/domain/lists/list-view";
import { paths } from "@/lib/paths";
import type { ListScreen } from "./list-screen";
import { MoreFilters } from "./MoreFilters";

type ListFilterProps = Pick<ListScreen, "kind" | "view" | "nationalities">;

/** The guide's filters (§1.6): a form by GET, so that what was searched has an address; 展开 shows the others. */
export const ListFilter = ({ kind, view, nationalities }: ListFilterProps) => {
  const t = useTranslations("application.lists");
  const locale = useLocale();
  const path = paths[kind]();
  return (
    <>
      <form
        // Another search is another form: a field keeps what it was filled with.
        key={JSON.stringify(view)}
        action={`/${locale}${path}`}
        method="get"
        role="search"
        aria-label={t("filter")}
        className="no-print grid items-end gap-3 rounded-(--radius) border border-line bg-surface p-4 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_auto]"
      >
        <Field id="serial" label={t("serial")}>
          {(control) => (
            <Input
              {...control}
              name="serial"
              defaultValue={view.serial}
              placeholder={t("placeholder")}
              inputMode="numeric"
              figures
            />
          )}
        </Field>
        <Field id="expertNo" label={t("expertNo")}>
          {(control) => (
            <Input {...control} name="expertNo" defaultValue={view.expertNo} placeholder={t("placeholder")} />
          )}
        </Field>
        <details
          className="group order-last col-span-full xl:order-none xl:col-span-3 xl:row-start-2"
          open={isFilteredFurther(view)}
        >
          <summary className="inline-flex min-h-11 items-center gap-1 font-semibold text-primary">
            <span className="group-open:hidden">{t("expand")}</span>
            <span className="hidden group-open:inline">{t("collapse")}</span>
            <Icon of="chevron-down" className="group-open:rotate-180" />
          </summary>
          <MoreFilters kind={kind} view={view} nationalities={nationalities} />
        </details>
        <div className="flex gap-3 sm:col-span-2 xl:col-span-1">
          <Button type="submit">{t("query")}</Button>
          {/* A button, as in the guide; the list without its filters is another form. */}
          <Button type="submit" tone="quiet" form="list-reset">
            {t("reset")}
          </Button>
        </div>
      </form>
      <form hidden id="list-reset" action={`/${locale}${path}`} method="get" />
    </>
  );
};
