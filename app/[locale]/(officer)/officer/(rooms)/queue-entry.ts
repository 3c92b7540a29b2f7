import { getTranslations } from "next-intl/server";
import type { CaseRow, QueueEntry } from "@/components/desk/queue/queue-entry";
import { dueOf } from "@/components/desk/kit/due-of";
import { formatStamp } from "@/lib/i18n/dates";
import { countryName } from "@/lib/domain/people/country-names";
import { loadCalendar } from "@/lib/server/db/calendar";
import { today } from "@/lib/server/base/clock";
import type { QueueRow } from "@/lib/server/db/questions/officer/queue-row";

/** What every queue of cases says of a row, in the officer's language; due seen from today.
 *  @param hrefOf the page of a case at that desk */
export const queueEntryOf = async (
  locale: string,
  hrefOf: (id: string) => string,
): Promise<(row: QueueRow) => QueueEntry> => {
  const types = await getTranslations({ locale, namespace: "vocabulary.types" });
  const queue = await getTranslations({ locale, namespace: "officer.queue" });
  const calendar = await loadCalendar();
  const date = today();
  return (row) => ({
    id: row.id,
    href: hrefOf(row.id),
    fullName: row.fullName,
    serial: row.serial,
    type: row.type ? types(row.type) : queue("unreadable"),
    nationality: row.nationality ? countryName(row.nationality, locale) : "",
    round: row.round,
    submittedAt: row.submittedAt ? formatStamp(row.submittedAt) : "—",
    due: dueOf(row, date, calendar),
  });
};

/** The rows of a desk's table: all that its read selected goes on to the columns, which pick from it. */
export const caseRows = async <Read extends QueueRow>(
  rows: readonly Read[],
  locale: string,
  hrefOf: (id: string) => string,
): Promise<CaseRow<Read>[]> => {
  const entryOf = await queueEntryOf(locale, hrefOf);
  return rows.map((row) => ({ ...row, ...entryOf(row) }));
};
