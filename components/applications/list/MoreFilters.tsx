import { useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { Select } from "@/components/ui/Select";
import { columnsOfList } from "@/lib/domain/lists/application-columns";
import { areDaysReversed, OWN_ORDERS } from "@/lib/domain/lists/list-view";
import { orderInAddress } from "@/lib/domain/queue-order";
import type { ListScreen } from "./list-screen";
import { useListChoices } from "./use-list-choices";

type MoreFiltersProps = Pick<ListScreen, "kind" | "view" | "nationalities">;

const DAYS = { applications: "submittedOn", todo: "appliedOn", drafts: "savedOn" } as const;
const CHOICES = ["type", "state", "nationality", "gender"] as const;

/** What 展开 shows: the other filters, and the order, which headings of columns give where there are any. */
export const MoreFilters = ({ kind, view, nationalities }: MoreFiltersProps) => {
  const t = useTranslations("application.lists");
  const choices = useListChoices(kind, nationalities);
  const orders = columnsOfList(kind).flatMap(({ order, heading }) =>
    order && "words" in heading ? [{ order, words: t(`columns.${heading.words}`) }] : [],
  );
  const own = orderInAddress(OWN_ORDERS[kind]);
  return (
    <div className="grid items-end gap-3 pb-1 sm:grid-cols-2 xl:grid-cols-3">
      {CHOICES.filter((name) => choices[name].length > 1).map((name) => (
        <Field key={name} id={`filter-${name}`} label={t(`columns.${name}`)}>
          {(control) => (
            <Select
              {...control}
              name={name}
              defaultValue={view[name]}
              placeholder={t("all")}
              options={choices[name]}
            />
          )}
        </Field>
      ))}
      <Field id="filter-name" label={t("name")}>
        {(control) => (
          <Input {...control} name="name" defaultValue={view.name} placeholder={t("placeholder")} />
        )}
      </Field>
      <Field id="filter-passportNo" label={t("columns.passportNo")}>
        {(control) => (
          <Input
            {...control}
            name="passportNo"
            defaultValue={view.passportNo}
            placeholder={t("wholeNumber")}
            autoComplete="off"
            figures
          />
        )}
      </Field>
      {(["from", "to"] as const).map((name) => {
        const label = t(name, { day: t(`columns.${DAYS[kind]}`) });
        return (
          <Field
            key={name}
            id={`filter-${name}`}
            label={label}
            error={name === "to" && areDaysReversed(view) ? t("daysReversed") : undefined}
          >
            {(control) => <DateInput {...control} name={name} legend={label} defaultValue={view[name]} />}
          </Field>
        );
      })}
      <Field id="filter-sort" label={t("sort")} className="md:hidden">
        {(control) => (
          <Select
            {...control}
            name="sort"
            defaultValue={orderInAddress(view.order)}
            options={[
              { value: own, label: t(`ownOrder.${kind}`) },
              ...orders.flatMap(({ order, words }) => [
                { value: order, label: t("upwards", { words }) },
                { value: `-${order}`, label: t("downwards", { words }) },
              ]),
            ]}
          />
        )}
      </Field>
    </div>
  );
};
