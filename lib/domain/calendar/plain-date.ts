/** Days are `YYYY-MM-DD` strings: arithmetic on them never meets a time zone. Shanghai has kept UTC+8 since 1991;
 *  the summer time of 1986–91 moved clocks, not dates, and only birth dates (plain days) lie there. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** Every day that is read asks for it, hundreds of times a page: no Date is made for it. */
const lastDayOf = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const partsOf = (date: string): DayParts | undefined => {
  const match = DATE.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.UTC reads years 0–99 as 1900–1999; no such day is ever meant here.
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return { year, month, day };
};

const mustParse = (date: string): DayParts => {
  const parts = partsOf(date);
  if (!parts) throw new RangeError(`not a calendar day: ${date}`);
  return parts;
};

const format = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
const utcOf = (date: string): number => {
  const { year, month, day } = mustParse(date);
  return Date.UTC(year, month - 1, day);
};

/** Whether `date` is a day that exists in the calendar, written YYYY-MM-DD. */
export const isPlainDate = (date: string): boolean => partsOf(date) !== undefined;

/** `date` plus calendar days (negative: earlier). Throws RangeError when `date` is no day. */
export const addDays = (date: string, days: number): string =>
  new Date(utcOf(date) + days * DAY_MS).toISOString().slice(0, 10);

/** `date` plus calendar months; a day the target month lacks becomes its last day (01-31 + 1 → 02-28/29). */
export const addMonths = (date: string, months: number): string => {
  const { year, month, day } = mustParse(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return format(toYear, toMonth, Math.min(day, lastDayOf(toYear, toMonth)));
};

/** `date` plus calendar years; 29 February becomes the 28th in a common year. */
export const addYears = (date: string, years: number): string => addMonths(date, years * 12);

/** Calendar days from `from` to `until`; negative when `until` lies before. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((utcOf(until) - utcOf(from)) / DAY_MS);

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (date: string): number => new Date(utcOf(date)).getUTCDay();

/** The date on Shanghai's clock at the instant `now`. */
export const shanghaiDate = (now: Date): string =>
  new Date(now.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

/** Shanghai's clock at the instant `now`, "HH:mm". */
export const shanghaiTime = (now: Date): string =>
  new Date(now.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);

/** The instant at which Shanghai's clock shows `date` and `time` ("HH:mm", "24:00" being the end of the day). */
export const shanghaiInstant = (date: string, time = "00:00"): Date => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(utcOf(date) + (hours * 60 + minutes) * 60_000 - SHANGHAI_OFFSET_MS);
};

/** 24:00 of `date` in Shanghai: the first instant at which a deadline of that day has passed. */
export const endOfDay = (date: string): Date => shanghaiInstant(date, "24:00");

/** Completed years of a person born on `birthDate` as of `date`; negative before the birth. */
export const ageOn = (birthDate: string, date: string): number => {
  const [born, then] = [mustParse(birthDate), mustParse(date)];
  const beforeBirthday = then.month < born.month || (then.month === born.month && then.day < born.day);
  return then.year - born.year - (beforeBirthday ? 1 : 0);
};
