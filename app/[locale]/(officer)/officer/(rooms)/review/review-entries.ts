import type { ReviewEntry } from "@/components/rooms/review/ReviewTable";
import type { ReviewFilter } from "@/components/rooms/review/ReviewQueue";
import { formatStamp } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { OfficerActor } from "@/lib/domain/actors";
import type { PreReviewRow } from "@/lib/server/db/questions/officer/pre-review-queue";
import { queueEntryOf } from "../queue-entry";

/** Which part of the queue the URL asks for. */
export const queueFilter = (show: string | string[] | undefined): ReviewFilter | undefined =>
  show === "mine" || show === "free" || show === "all" ? show : undefined;

/** The queue's rows in the officer's language. */
export const reviewEntries = async (
  rows: readonly PreReviewRow[],
  officer: OfficerActor,
  locale: string,
): Promise<ReviewEntry[]> => {
  const entryOf = await queueEntryOf(locale, paths.reviewCase);
  return rows.map((row) => ({
    ...entryOf(row),
    claim: row.claimedBy === null ? "free" : row.claimedBy.id === officer.officerId ? "mine" : "other",
    officer: row.claimedBy?.name ?? "",
    submittedAt: row.submittedAt ? formatStamp(row.submittedAt) : "—",
  }));
};
