import type { ReviewRow } from "@/components/rooms/review/ReviewTable";
import { REVIEW_FILTERS, type ReviewFilter } from "@/components/rooms/review/ReviewQueue";
import { paths } from "@/lib/paths";
import type { OfficerActor } from "@/lib/domain/actors";
import type { PreReviewRow } from "@/lib/server/db/questions/officer/pre-review-queue";
import { caseRows } from "../queue-entry";
import { oneOf } from "../queue-search";

/** Which part of the queue the URL asks for. */
export const queueFilter = (show: string | string[] | undefined): ReviewFilter | undefined =>
  oneOf(REVIEW_FILTERS, show);

/** The queue's rows in the officer's language. */
export const reviewRows = async (
  found: readonly PreReviewRow[],
  { officerId }: OfficerActor,
  locale: string,
): Promise<ReviewRow[]> => {
  const rows = await caseRows(found, locale, paths.reviewCase);
  return rows.map((row) => ({
    ...row,
    claim: row.claimedBy === null ? "free" : row.claimedBy.id === officerId ? "mine" : "other",
  }));
};
