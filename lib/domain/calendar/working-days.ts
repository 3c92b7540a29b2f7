import { addDays, daysBetween, weekdayOf } from "./plain-date";

export type DayKind = "OFF" | "WORK";
export type CalendarStatus = "OFFICIAL" | "PROVISIONAL";

/** Exceptions to "Monday to Friday": public holidays (OFF) and weekend days worked in exchange (WORK). */
export interface Calendar {
  readonly days: ReadonlyMap<string, DayKind>;
  /** PROVISIONAL: the State Council's notice for the year is not known; a year without entry counts as such. */
  readonly status: ReadonlyMap<number, CalendarStatus>;
}

/** A day reached by counting; `provisional` when the count touched a year whose holidays are not official. */
export interface CountedDay {
  readonly date: string;
  readonly provisional: boolean;
}

export interface DayAndTime {
  readonly date: string;
  /** "HH:mm" on Shanghai's clock. */
  readonly time: string;
}

/** Opening spans of a working day, "HH:mm". */
export type OpeningHours = readonly { readonly from: string; readonly until: string }[];

const isOfficial = (date: string, calendar: Calendar): boolean =>
  calendar.status.get(Number(date.slice(0, 4))) === "OFFICIAL";

const isWeekday = (date: string): boolean => ![0, 6].includes(weekdayOf(date));

export const isWorkingDay = (date: string, calendar: Calendar): boolean => {
  const exception = calendar.days.get(date);
  return exception ? exception === "WORK" : isWeekday(date);
};

/** The `count`th working day after `date`; the start day is not counted (Reg. art. 36: working days, holidays out).
 *  `count` 0 gives `date` itself. */
export const addWorkingDays = (date: string, count: number, calendar: Calendar): CountedDay => {
  let current = date;
  let provisional = !isOfficial(date, calendar);
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (!isOfficial(current, calendar)) provisional = true;
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return { date: current, provisional };
};

/** The first working day after `date`. */
export const nextWorkingDay = (date: string, calendar: Calendar): string =>
  addWorkingDays(date, 1, calendar).date;

/** The last working day before `date`. */
export const previousWorkingDay = (date: string, calendar: Calendar): string => {
  let current = addDays(date, -1);
  while (!isWorkingDay(current, calendar)) current = addDays(current, -1);
  return current;
};

/** Working days d with `after` < d ≤ `until`; 0 when `until` is not later. Counted by weeks and exceptions, not day by
 *  day: somebody may type a last day decades ahead. */
export const workingDaysBetween = (after: string, until: string, calendar: Calendar): number => {
  const days = daysBetween(after, until);
  if (days <= 0) return 0;
  const beyondWeeks = Array.from({ length: days % 7 }, (_, at) => addDays(after, at + 1));
  const weekdays = Math.floor(days / 7) * 5 + beyondWeeks.filter(isWeekday).length;
  const exceptions = [...calendar.days].filter(([day]) => after < day && day <= until);
  return exceptions.reduce((count, [day, kind]) => {
    if ((kind === "WORK") === isWeekday(day)) return count;
    return kind === "WORK" ? count + 1 : count - 1;
  }, weekdays);
};

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Goes back `minutes` of opening time from `date` `time`, over closed hours and days off. */
export const minusWorkingMinutes = (
  date: string,
  time: string,
  minutes: number,
  calendar: Calendar,
  hours: OpeningHours,
): DayAndTime => {
  let left = minutes;
  let day = date;
  let before = isWorkingDay(date, calendar) ? minutesOf(time) : 0;
  for (;;) {
    for (const span of [...hours].reverse()) {
      const end = Math.min(before, minutesOf(span.until));
      const open = Math.max(0, end - minutesOf(span.from));
      if (open > 0 && open >= left) return { date: day, time: timeOf(end - left) };
      left -= open;
    }
    day = previousWorkingDay(day, calendar);
    before = 24 * 60;
  }
};
