import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { operationOf } from "@/components/applications/next-step";
import { CopyText } from "@/components/ui/CopyText";
import type { Column } from "@/components/ui/DataTable";
import { LinkButton } from "@/components/ui/LinkButton";
import { StatusPill } from "@/components/ui/StatusPill";
import { waitsForVisit } from "@/lib/domain/case/progress";
import type { ApplicantList, State } from "@/lib/domain/case/states";
import {
  type ApplicationColumn,
  type ListColumn,
  type ListedApplication,
  nameOfColumn,
} from "@/lib/domain/lists/application-columns";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { listHeading, listValue, type ListWords } from "@/lib/i18n/list-words";
import { paths } from "@/lib/paths";

const LOOKS: Partial<Record<ListColumn["shown"], Partial<Column<ListedApplication>>>> = {
  serial: { rowHeader: true, whole: true },
  figures: { figures: true },
  state: { roomy: true },
  operation: { sticky: true },
};

/** The words of the lists, for parts drawn on the server. */
export const useListWords = (): ListWords => ({
  application: useTranslations("application"),
  fields: useTranslations("fields"),
  vocabulary: useTranslations("vocabulary"),
  states: useTranslations("states.labels"),
  locale: useLocale(),
});

/** Makes columns of the applicant's lists ready for a table: their headings, and each value as it is read. */
export const useListColumns = (list: ApplicantList) => {
  const t = useTranslations("application.lists");
  const frame = useTranslations("frame");
  const words = useListWords();
  const { states, locale } = words;

  const dueOf = ({ dueOn, offerUntil }: ListedApplication): string | undefined => {
    if (offerUntil) return formatMoment(offerUntil, locale);
    return dueOn ? formatDate(dueOn, locale) : undefined;
  };

  /** A visit is on its day; everything else is due by it. */
  const deadlineOf = (row: ListedApplication, state: State): string | undefined => {
    const date = dueOf(row);
    return date && (row.offerUntil || !waitsForVisit(state)) ? t("dueBy", { date }) : date;
  };

  const stateOf = (row: ListedApplication): ReactNode =>
    row.state ? (
      <StatusPill
        state={row.state}
        label={row.offerUntil ? t("offered") : states(row.state)}
        deadline={list === "todo" ? deadlineOf(row, row.state) : undefined}
      />
    ) : (
      "–"
    );

  const operationsOf = ({ id, state, damaged, ...facts }: ListedApplication): ReactNode => {
    if (damaged || !state) return <strong>{t("damaged")}</strong>;
    const { operation, href } = operationOf(id, state, facts);
    const tone = operation === "view" ? "quiet" : "primary";
    return (
      <span className="flex flex-wrap gap-2">
        <LinkButton href={href} size="sm" tone={tone} describedBy={`serial-${id}`}>
          {t(`operations.${operation}`)}
        </LinkButton>
        {list === "drafts" ? (
          // Confirmed on its own page.
          <LinkButton href={paths.application(id)} size="sm" tone="danger" describedBy={`serial-${id}`}>
            {t("operations.delete")}
          </LinkButton>
        ) : null}
      </span>
    );
  };

  const cellOf = (column: ListColumn, row: ListedApplication): ReactNode => {
    if (column.shown === "state") return stateOf(row);
    if (column.shown === "operation") return operationsOf(row);
    if (column.shown === "due" && row.offerUntil) return dueOf(row);
    const text = listValue(words, column, row) || "–";
    return column.shown === "serial" ? (
      <CopyText id={`serial-${row.id}`} text={text} label={frame("copy")} copied={frame("copied")} />
    ) : (
      text
    );
  };

  return (column: ApplicationColumn): Column<ListedApplication> => {
    const { shown, wideOnly } = column;
    return {
      ...LOOKS[shown],
      key: nameOfColumn(column),
      header: listHeading(words, column),
      cell: (row) => cellOf(column, row),
      ...(wideOnly ? { wideOnly } : {}),
    };
  };
};
