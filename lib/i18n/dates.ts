import { isBirthDate } from "@/lib/domain/calendar/birth-date";
import { isPlainDate, shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { factsOfLocale } from "@/lib/domain/locales";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Plain days are read at UTC midnight and printed in UTC, so no zone can move them. */
const formatterOf = (tag: string): Intl.DateTimeFormat => {
  const known = formatters.get(tag);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: "short", month: "short" });
  formatters.set(tag, made);
  return made;
};

/** A birth date of which the passport knows no day, or no month either: 1975年00月00日 or 00 00 1975, as it is printed there. */
const birthInPattern = (date: string, locale: string): string => {
  const facts = factsOfLocale(locale);
  const [year = "", month = "", day = ""] = date.split("-");
  const named = formatterOf(facts.tag)
    .formatToParts(new Date(`${year}-${month === "00" ? "01" : month}-01T00:00:00Z`))
    .find(({ type }) => type === "month")?.value;
  const known = facts.numericMonth ? String(Number(month)) : (named ?? month);
  const words: Readonly<Record<string, string>> = { year, month: month === "00" ? "00" : known, day };
  return facts.day.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
};

/** A plain day in the language's own pattern. What is no day comes back as it was. */
const inPattern = (
  date: string,
  locale: string,
  pattern: "date" | "nearDate" | "day" | "dayOfYear",
): string => {
  if (!isPlainDate(date)) return isBirthDate(date) ? birthInPattern(date, locale) : date;
  const facts = factsOfLocale(locale);
  const parts = formatterOf(facts.tag).formatToParts(new Date(`${date}T00:00:00Z`));
  const named = (type: "month" | "weekday"): string => parts.find((part) => part.type === type)?.value ?? "";
  const words: Readonly<Record<string, string>> = {
    year: String(Number(date.slice(0, 4))),
    month: facts.numericMonth ? String(Number(date.slice(5, 7))) : named("month"),
    day: String(Number(date.slice(8, 10))),
    weekday: named("weekday"),
  };
  return facts[pattern].replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
};

/** A plain day as people read it: 2026年11月26日（周四） or Thu 26 Nov 2026. What is no day comes back as it was. */
export const formatDate = (date: string, locale: string): string => inPattern(date, locale, "date");

/** A near day where room is scarce and the year is plain: 11月26日（周四） or Thu 26 Nov. */
export const formatNearDate = (date: string, locale: string): string => inPattern(date, locale, "nearDate");

/** A plain day without its weekday, for tables and history: 2026年11月26日 or 26 Nov 2026. */
export const formatDay = (date: string, locale: string): string => inPattern(date, locale, "day");

/** A near day where a text message has no room for more: 11月26日 or 26 Nov. */
export const formatDayOfYear = (date: string, locale: string): string => inPattern(date, locale, "dayOfYear");

/** An instant on Shanghai's clock: 2026年11月26日 10:42 or 26 Nov 2026, 10:42. */
export const formatInstant = (at: Date, locale: string): string =>
  `${formatDay(shanghaiDate(at), locale)}${factsOfLocale(locale).beforeTime}${shanghaiTime(at)}`;

/** An instant with its weekday, for times that must be kept: 2026年11月26日（周四）10:42 or Thu 26 Nov 2026, 10:42. */
export const formatMoment = (at: Date, locale: string): string =>
  `${formatDate(shanghaiDate(at), locale)}${factsOfLocale(locale).beforeTimeOfMoment}${shanghaiTime(at)}`;

/** An instant on Shanghai's clock as the desks' tables and histories show it, the same in every language so that a column
 *  lines up and sorts by eye: 2026-11-26 10:42. */
export const formatStamp = (at: Date): string => `${shanghaiDate(at)} ${shanghaiTime(at)}`;

const named = (date: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(factsOfLocale(locale).tag, { timeZone: "UTC", ...options }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** The name of a plain day's weekday where room is scarce: 周四 or Thu. */
export const formatWeekday = (date: string, locale: string): string =>
  named(date, locale, { weekday: "short" });

/** A month ("2026-12"): 2026年12月 or December 2026. */
export const formatMonth = (month: string, locale: string): string =>
  named(`${month}-01`, locale, { year: "numeric", month: "long" });
