import { shanghaiDate } from "../calendar/plain-date";

/** What of a case its legal days follow from. */
export interface LegalFacts {
  /** The first submission; undefined: a draft. */
  readonly firstSubmittedAt?: Date | null;
  /** The submission that stands now. */
  readonly submittedAt?: Date | null;
  readonly acceptedAt?: Date | null;
}

/** The days as of which a case is judged, and a rule must bite on all of them. A draft: today. A submitted case: the day
 *  of the first submission and that of the one that stands, because time spent on the review must not shut out, through
 *  an answer that cannot be changed any more, who was entitled when they applied. From acceptance on: the day of
 *  acceptance, when the window held the originals. Later days change nothing. */
export const legalDays = (
  { firstSubmittedAt, submittedAt, acceptedAt }: LegalFacts,
  today: string,
): string[] => {
  if (acceptedAt) return [shanghaiDate(acceptedAt)];
  const days = [submittedAt, firstSubmittedAt].flatMap((at) => (at ? [shanghaiDate(at)] : []));
  return days.length > 0 ? [...new Set(days)] : [today];
};
