import { countryName } from "@/lib/domain/people/country-names";
import type { ApplicationOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import type { ApplicationRow, ListKind } from "./ApplicationTable";

const dateOf = (kind: ListKind, row: ApplicationOfApplicant): string | undefined => {
  if (kind === "applications") return row.submittedOn ?? undefined;
  return kind === "todo" ? row.appliedOn : row.savedOn;
};

/** The rows of a list in the reader's language, with the date the list shows. */
export const rowsFrom = (
  kind: ListKind,
  rows: readonly ApplicationOfApplicant[],
  locale: string,
): ApplicationRow[] =>
  rows.map((row) => ({
    ...row,
    nationality: row.nationality ? countryName(row.nationality, locale) : "",
    date: dateOf(kind, row),
  }));
