import { useLocale, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { Icon } from "@/components/ui/Icon";
import { listHeading } from "@/lib/i18n/list-words";
import { columnsOfList, nameOfColumn } from "@/lib/domain/lists/application-columns";
import { choosableColumns, hiddenInAddress } from "@/lib/domain/lists/list-look";
import { inAddress } from "@/lib/domain/lists/list-view";
import { apiPaths, paths, withQuery } from "@/lib/paths";
import { LookForm } from "./LookForm";
import { type ListScreen, listAddress } from "./list-screen";
import { SelectionCount } from "./SelectionCount";
import { useListWords } from "./use-list-columns";

/** The form in which the boxes of the rows stand. */
export const SELECTION = "selection";

/** Over a list: what can be done with the chosen rows (with all that is found when none is), and how the list looks. Each is
 *  a form, so that it works without script. */
export const ListToolbar = (screen: ListScreen) => {
  const { kind, view, look, keepLook } = screen;
  const t = useTranslations("application.lists");
  const words = useListWords();
  const locale = useLocale();
  const here = listAddress(screen);
  const otherDensity = look.density === "compact" ? "comfortable" : "compact";
  const columns = columnsOfList(kind).filter((column) =>
    choosableColumns(kind).includes(nameOfColumn(column)),
  );
  return (
    <div className="no-print flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <form
        id={SELECTION}
        method="get"
        action={apiPaths.list(kind)}
        className="flex flex-wrap items-center gap-2"
      >
        {Object.entries({ ...inAddress(kind, view), language: locale }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {look.hidden.length > 0 ? <input type="hidden" name="hidden" value={hiddenInAddress(look)} /> : null}
        <SelectionCount
          form={SELECTION}
          words={{ none: t("selected", { count: "0" }), all: t("selectPage") }}
        />
        <Button type="reset" tone="link" size="sm">
          {t("clear")}
        </Button>
        {kind === "drafts" ? (
          <Button type="submit" tone="danger" size="sm" formAction={`/${locale}${paths.deleteDrafts()}`}>
            <Icon of="trash-2" size={16} />
            {t("deleteSelected")}
          </Button>
        ) : null}
        {(["csv", "xlsx"] as const).map((format) => (
          <Button key={format} type="submit" tone="quiet" size="sm" name="format" value={format}>
            <Icon of="download" size={16} />
            {t("export", { format: format.toUpperCase() })}
          </Button>
        ))}
      </form>
      <div className="relative flex flex-wrap items-start gap-2 max-md:w-full">
        <a href={`/${locale}${withQuery(here, {})}`} data-whole="" className={buttonClass("quiet", "sm")}>
          <Icon of="rotate-cw" size={16} />
          {t("refresh")}
        </a>
        {/* Cards on a phone have one density. */}
        <div className="max-md:hidden">
          <LookForm
            action={keepLook}
            failed={t("lookFailed")}
            fields={{ list: kind, back: here, density: otherDensity }}
          >
            <Icon of={otherDensity === "compact" ? "rows-4" : "rows-2"} size={16} />
            {t(`density.${otherDensity}`)}
          </LookForm>
        </div>
        <details className="md:relative" key={look.hidden.join()}>
          <summary className={buttonClass("quiet", "sm")}>
            <Icon of="columns-3" size={16} />
            {t("columnSetting")}
          </summary>
          {/* Over the list's head, which stays in sight; on a phone as wide as the page. */}
          <div className="absolute inset-x-0 z-30 mt-1 rounded-(--radius) border border-line bg-surface p-3 shadow-raised md:left-auto md:w-80">
            <LookForm
              action={keepLook}
              failed={t("lookFailed")}
              fields={{ list: kind, back: here, set: "columns" }}
              extra={
                <fieldset className="mb-3 grid grid-cols-2 gap-x-3 gap-y-1 text-sm">
                  <legend className="mb-2 text-sm font-semibold">{t("columnsShown")}</legend>
                  {columns.map((column) => {
                    const name = nameOfColumn(column);
                    return (
                      <Checkbox
                        key={name}
                        id={`column-${name}`}
                        name="columns"
                        value={name}
                        label={listHeading(words, column)}
                        defaultChecked={!look.hidden.includes(name)}
                      />
                    );
                  })}
                </fieldset>
              }
            >
              {t("apply")}
            </LookForm>
          </div>
        </details>
      </div>
    </div>
  );
};
