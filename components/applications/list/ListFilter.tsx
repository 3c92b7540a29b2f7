import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";

interface ListFilterProps {
  /** The list's own path without its locale. */
  readonly path: string;
  readonly serial: string;
  readonly expertNo: string;
}

/** The guide's filters (§1.6): a form by GET, so that what was searched has an address. */
export const ListFilter = ({ path, serial, expertNo }: ListFilterProps) => {
  const t = useTranslations("application.lists");
  const locale = useLocale();
  return (
    <>
      <form
        action={`/${locale}${path}`}
        method="get"
        role="search"
        aria-label={t("filter")}
        className="grid items-end gap-3 rounded-(--radius) border border-line bg-surface p-4 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_auto]"
      >
        <Field id="serial" label={t("serial")}>
          {(control) => (
            <Input
              {...control}
              name="serial"
              defaultValue={serial}
              placeholder={t("placeholder")}
              inputMode="numeric"
              figures
            />
          )}
        </Field>
        <Field id="expertNo" label={t("expertNo")}>
          {(control) => (
            <Input {...control} name="expertNo" defaultValue={expertNo} placeholder={t("placeholder")} />
          )}
        </Field>
        <div className="flex gap-3">
          <Button type="submit">{t("query")}</Button>
          <Button type="submit" tone="quiet" form="list-reset">
            {t("reset")}
          </Button>
        </div>
      </form>
      {/* The list without its filters. */}
      <form hidden id="list-reset" action={`/${locale}${path}`} method="get" />
    </>
  );
};
