import { addMonths, addYears, shanghaiDate } from "../calendar/plain-date";

/** Agreement VII: three failures within six months suspend online booking for one year. */
export const NO_SHOW_LIMIT = 3;
export const NO_SHOW_MONTHS = 6;
export const SUSPENSION_YEARS = 1;

/** No-shows that count on the day `date`: those in (date − 6 months, date]. */
export const countNoShows = (noShowDates: readonly string[], date: string): number =>
  noShowDates.filter((day) => day > addMonths(date, -NO_SHOW_MONTHS) && day <= date).length;

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
