import { useLocale, useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/CopyText";
import { type Column, DataTable } from "@/components/ui/DataTable";
import { LinkButton } from "@/components/ui/LinkButton";
import { StatusPill } from "@/components/ui/StatusPill";
import { GENDERS } from "@/lib/domain/vocabulary";
import { formatDate, formatDay } from "@/lib/i18n/dates";
import type { ApplicationOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { paths } from "@/lib/paths";
import { operationOf } from "@/components/applications/next-step";

/** One row of the guide's lists (§1.6, §1.7) in the reader's language: the nationality by its name. */
export interface ApplicationRow extends Omit<
  ApplicationOfApplicant,
  "appliedOn" | "submittedOn" | "savedOn"
> {
  /** What the list's date column shows, a Shanghai day. */
  readonly date?: string;
}

export type ListKind = "applications" | "todo" | "drafts";
const DATE_HEADER = { applications: "submittedOn", todo: "appliedOn", drafts: "savedOn" } as const;

interface ApplicationTableProps {
  readonly kind: ListKind;
  readonly rows: readonly ApplicationRow[];
}

/** The columns 外专业务编号 and 出入境编号 exist in the guide and stay empty for this business. */
export const ApplicationTable = ({ kind, rows }: ApplicationTableProps) => {
  const t = useTranslations("application.lists");
  const app = useTranslations("application");
  const words = useTranslations("vocabulary");
  const states = useTranslations("states.labels");
  const common = useTranslations("common");
  const locale = useLocale();
  const genderOf = (code: string): string => {
    const known = GENDERS.find((gender) => gender === code);
    return known ? words(`genders.${known}`) : "–";
  };
  const text = (key: "familyName" | "givenName" | "nationality"): Column<ApplicationRow> => ({
    key,
    header: t(`columns.${key}`),
    cell: (row) => row[key] || "–",
  });
  const columns: Column<ApplicationRow>[] = [
    {
      key: "serial",
      header: t("columns.serial"),
      cell: ({ id, serial }) => (
        <CopyText id={`serial-${id}`} text={serial} label={common("copy")} copied={common("copied")} />
      ),
      rowHeader: true,
      whole: true,
    },
    { key: "expertNo", header: t("columns.expertNo"), cell: () => "–", wideOnly: true },
    { key: "exitEntryNo", header: t("columns.exitEntryNo"), cell: () => "–", wideOnly: true },
    {
      key: "type",
      header: t("columns.type"),
      cell: ({ type }) => (type ? app("kind", { type: words(`types.${type}`) }) : "–"),
    },
    text("familyName"),
    text("givenName"),
    text("nationality"),
    { key: "gender", header: t("columns.gender"), cell: ({ gender }) => genderOf(gender) },
    {
      key: "passportNo",
      header: t("columns.passportNo"),
      cell: ({ passportNo }) => passportNo || "–",
      figures: true,
    },
    {
      key: "date",
      header: t(`columns.${DATE_HEADER[kind]}`),
      cell: ({ date }) => (date ? formatDay(date, locale) : "–"),
      whole: true,
    },
    {
      key: "state",
      roomy: true,
      header: t("columns.state"),
      cell: ({ state, dueOn }) =>
        state ? (
          <StatusPill
            state={state}
            label={states(state)}
            deadline={kind === "todo" && dueOn ? formatDate(dueOn, locale) : undefined}
          />
        ) : (
          "–"
        ),
    },
    {
      key: "operation",
      header: t("columns.operation"),
      sticky: true,
      cell: ({ id, state, toCorrect, suspendedUntil, damaged }) => {
        if (damaged || !state) return <strong>{t("damaged")}</strong>;
        const { operation, href } = operationOf(id, state, { toCorrect, suspendedUntil });
        const tone = operation === "view" ? "quiet" : "primary";
        return (
          <span className="flex flex-wrap gap-2">
            <LinkButton href={href} size="sm" tone={tone} describedBy={`serial-${id}`}>
              {t(`operations.${operation}`)}
            </LinkButton>
            {kind === "drafts" ? (
              // Confirmed on its own page.
              <LinkButton href={paths.application(id)} size="sm" tone="danger" describedBy={`serial-${id}`}>
                {t("operations.delete")}
              </LinkButton>
            ) : null}
          </span>
        );
      },
    },
  ];
  return <DataTable caption={t("result")} columns={columns} rows={rows} rowKey={({ id }) => id} dense />;
};
