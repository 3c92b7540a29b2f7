import { getTranslations } from "next-intl/server";
import { dueOf } from "@/components/desk/kit/due-of";
import type { ReviewEntry } from "@/components/rooms/review/ReviewTable";
import type { ReviewFilter } from "@/components/rooms/review/ReviewQueue";
import { countryName } from "@/lib/domain/people/country-names";
import { formatInstant } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { OfficerActor } from "@/lib/domain/actors";
import { loadCalendar } from "@/lib/server/db/calendar";
import { today } from "@/lib/server/base/clock";
import type { PreReviewRow } from "@/lib/server/db/questions/officer/pre-review-queue";

/** Which part of the queue the URL asks for. */
export const queueFilter = (show: string | string[] | undefined): ReviewFilter | undefined =>
  show === "mine" || show === "free" || show === "all" ? show : undefined;

/** The queue's rows in the officer's language. */
export const reviewEntries = async (
  rows: readonly PreReviewRow[],
  officer: OfficerActor,
  locale: string,
): Promise<ReviewEntry[]> => {
  const types = await getTranslations({ locale, namespace: "vocabulary.types" });
  const calendar = await loadCalendar();
  const date = today();
  return rows.map((row) => ({
    id: row.id,
    href: paths.reviewCase(row.id),
    fullName: row.fullName,
    serial: row.serial,
    type: types(row.type),
    nationality: countryName(row.nationality, locale),
    round: row.round,
    due: dueOf(row, date, calendar),
    claim: row.claimedBy === null ? "free" : row.claimedBy.id === officer.officerId ? "mine" : "other",
    officer: row.claimedBy?.name ?? "",
    submittedAt: row.submittedAt ? formatInstant(row.submittedAt, locale) : "—",
  }));
};
