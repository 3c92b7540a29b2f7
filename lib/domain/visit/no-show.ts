import { addDays, addMonths, addYears, shanghaiDate } from "../calendar/plain-date";

/** Agreement VII: three failures within six months suspend online booking for one year. */
export const NO_SHOW_LIMIT = 3;
export const NO_SHOW_MONTHS = 6;
export const SUSPENSION_YEARS = 1;

/** No-shows that count on the day `date`: those in (date − 6 months, date]. */
export const countNoShows = (noShowDates: readonly string[], date: string): number =>
  noShowDates.filter((day) => day > addMonths(date, -NO_SHOW_MONTHS) && day <= date).length;

/** The first day on which a failure of `date` counts no more. */
export const expiresOn = (date: string): string => {
  let day = addMonths(date, NO_SHOW_MONTHS);
  // Months are not equally long: the day before may lie six months after another day.
  while (countNoShows([date], day) > 0) day = addDays(day, 1);
  while (countNoShows([date], addDays(day, -1)) === 0) day = addDays(day, -1);
  return day;
};

/** The day until which online booking is suspended for this passport holder, or undefined when it is open at `now`.
 *  On that day itself booking is open again. */
export const suspensionUntil = (noShowDates: readonly string[], now: Date): string | undefined => {
  const today = shanghaiDate(now);
  const ends = noShowDates
    .filter((day) => day <= today && countNoShows(noShowDates, day) >= NO_SHOW_LIMIT)
    .map((day) => addYears(day, SUSPENSION_YEARS))
    .sort();
  const until = ends.at(-1);
  return until && today < until ? until : undefined;
};

/** 申诉: somebody says that a failure was not their doing. */
export const APPEAL_STATES = ["OPEN", "GRANTED", "REFUSED"] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** Assumed, as long as an administrative act may be appealed (行政复议法 art. 20). */
const APPEAL_DAYS = 60;

/** In characters (ours). */
export const APPEAL_LENGTH = 1000;

/** The last day on which a failure of `date` may be appealed. */
export const appealBy = (date: string): string => addDays(date, APPEAL_DAYS);

/** What a failure is to its person on a day: it counts, it is too old, or an officer took it back. */
export type NoShowStanding = "COUNTS" | "EXPIRED" | "WAIVED";

export const standingOf = (date: string, isWaived: boolean, today: string): NoShowStanding => {
  if (isWaived) return "WAIVED";
  return today < expiresOn(date) ? "COUNTS" : "EXPIRED";
};

/** The code of a row; what the house does not know is a damaged row, and throws. */
export const appealState = (text: string): AppealState => {
  const state = APPEAL_STATES.find((known) => known === text);
  if (!state) throw new Error(`an appeal cannot be ${text}`);
  return state;
};
