import { addDays, addMonths, weekdayOf } from "./plain-date";

const DAYS = 7;

/** The weeks of a month, Monday first; undefined where a day belongs to another month.
 *  @param month "2026-12" */
export const weeksOf = (month: string): (string | undefined)[][] => {
  const first = `${month}-01`;
  const after = addMonths(first, 1);
  const weeks: (string | undefined)[][] = [];
  // Sunday is 0, and ends the week.
  for (
    let monday = addDays(first, -((weekdayOf(first) + 6) % DAYS));
    monday < after;
    monday = addDays(monday, DAYS)
  )
    weeks.push(
      Array.from({ length: DAYS }, (_, at) => addDays(monday, at)).map((day) =>
        day >= first && day < after ? day : undefined,
      ),
    );
  return weeks;
};

/** The months in which the days lie, each once, in their order. */
export const monthsOf = (days: readonly string[]): string[] => [
  ...new Set(days.map((day) => day.slice(0, 7)).sort()),
];
