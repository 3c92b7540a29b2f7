import { typedLine } from "../typed-text";

/** What stands in the three fields of a date. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export const DATE_PARTS = ["year", "month", "day"] as const satisfies readonly (keyof DateParts)[];

/** Months as passports and letters write them, by the letters that tell them apart. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const YEAR_FIRST = /^(\d{4})\s*[-./年 ]\s*(\d{1,2})\s*[-./月 ]\s*(\d{1,2})\s*日?$/;
const WITHOUT_MARKS = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[-./, ]*([a-z]{3,9})[-./, ]*(\d{4})$/i;
const MONTH_DAY_YEAR = /^([a-z]{3,9})[-./, ]*(\d{1,2})(?:st|nd|rd|th)?[-./, ]+(\d{4})$/i;
const YEAR_LAST = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/;
const PARTS = /^(\d*)-(\d*)-(\d*)$/;

const padded = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);
const written = (year: string, month: string, day: string): string =>
  `${year}-${padded(month)}-${padded(day)}`;

const monthOf = (name: string): string => {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? "" : String(at + 1);
};

/** Day and month before a year: which is which is known only where one of them is no month. */
const yearLast = (first: string, second: string, year: string): string | undefined => {
  if (Number(first) > 12 || first === second) return written(year, second, first);
  return Number(second) > 12 ? written(year, first, second) : undefined;
};

/** A date as people copy it from a letter or a passport, as `YYYY-MM-DD`: 1990年5月4日, 4 May 1990, 19900504, 04.05.1990 only
 *  where it can mean one day. It need not be a day of the calendar. Undefined: no date is read in it. */
export const readDate = (typed: string): string | undefined => {
  const text = typedLine(typed).normalize("NFKC");
  const plain = YEAR_FIRST.exec(text) ?? WITHOUT_MARKS.exec(text);
  if (plain) return written(plain[1] ?? "", plain[2] ?? "", plain[3] ?? "");
  const worded = DAY_MONTH_YEAR.exec(text);
  if (worded && monthOf(worded[2] ?? ""))
    return written(worded[3] ?? "", monthOf(worded[2] ?? ""), worded[1] ?? "");
  const american = MONTH_DAY_YEAR.exec(text);
  if (american && monthOf(american[1] ?? ""))
    return written(american[3] ?? "", monthOf(american[1] ?? ""), american[2] ?? "");
  const last = YEAR_LAST.exec(text);
  return last ? yearLast(last[1] ?? "", last[2] ?? "", last[3] ?? "") : undefined;
};

/** The answer to a question for a date, as it is judged and stored; what is no date stays as it was typed. */
export const typedDate = (typed: string): string => readDate(typed) ?? typedLine(typed);

/** Four digits are a year wherever they stand: some are used to naming it first, some last. */
const yearInPlace = ({ year, month, day }: DateParts): DateParts =>
  /^\d{4}$/.test(day) && /^\d{1,2}$/.test(year) ? { year: day, month, day: year } : { year, month, day };

/** One answer out of the three fields; a whole date pasted into one of them counts, and so does the year in the day's. "" when nothing was typed, and what is
 *  not whole is kept as far as it goes: "1990-05-". */
export const joinedDate = (parts: DateParts): string => {
  const [year, month, day] = DATE_PARTS.map((part) => typedLine(parts[part])) as [string, string, string];
  const whole = [year, month, day].map(readDate).find((date) => date !== undefined);
  if (whole !== undefined) return whole;
  const placed = yearInPlace({ year, month, day });
  return year || month || day ? written(placed.year, placed.month, placed.day) : "";
};

/** What of an answer stands in which field; what is in no such shape stands in the year's. */
export const partsOfDate = (answer: string): DateParts => {
  const [, year, month, day] = PARTS.exec(answer) ?? [];
  return year === undefined
    ? { year: answer, month: "", day: "" }
    : { year, month: month ?? "", day: day ?? "" };
};

/** The name under which a field of a date is posted. */
export const datePartName = (name: string, part: keyof DateParts): string => `${name}.${part}`;

/** A date out of what a form or an address holds: its three fields where they were sent, as they are without script, beside
 *  an entry that says what the page came with; else that entry.
 *  @param textOf one of the entries; undefined: it was not sent */
export const dateInEntries = (name: string, textOf: (entry: string) => string | undefined): string => {
  const parts = DATE_PARTS.map((part) => textOf(datePartName(name, part)));
  if (parts.every((part) => part === undefined)) return typedDate(textOf(name) ?? "");
  const [year = "", month = "", day = ""] = parts;
  return joinedDate({ year, month, day });
};
