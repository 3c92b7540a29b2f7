import { isPlainDate, shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Plain days are read at UTC midnight and printed in UTC, so no zone can move them. English months are those of en-US (Sep, not Sept). */
const formatterOf = (locale: string): Intl.DateTimeFormat => {
  const tag = locale === "zh" ? "zh-CN" : "en-US";
  const known = formatters.get(tag);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, {
    timeZone: "UTC",
    weekday: "short",
    month: "short",
  });
  formatters.set(tag, made);
  return made;
};

interface DateWords {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
}

const wordsOf = (date: string, locale: string): DateWords | undefined => {
  if (!isPlainDate(date)) return undefined;
  const parts = formatterOf(locale).formatToParts(new Date(`${date}T00:00:00Z`));
  const part = (type: "month" | "weekday"): string => parts.find((found) => found.type === type)?.value ?? "";
  return {
    year: String(Number(date.slice(0, 4))),
    month: locale === "zh" ? String(Number(date.slice(5, 7))) : part("month"),
    day: String(Number(date.slice(8, 10))),
    weekday: part("weekday"),
  };
};

/** A plain day as people read it: 2026年11月26日（周四） or Thu 26 Nov 2026. What is no day comes back as it was. */
export const formatDate = (date: string, locale: string): string => {
  const words = wordsOf(date, locale);
  if (!words) return date;
  return locale === "zh"
    ? `${words.year}年${words.month}月${words.day}日（${words.weekday}）`
    : `${words.weekday} ${words.day} ${words.month} ${words.year}`;
};

/** A near day where room is scarce and the year is plain: 11月26日（周四） or Thu 26 Nov. */
export const formatNearDate = (date: string, locale: string): string => {
  const words = wordsOf(date, locale);
  if (!words) return date;
  return locale === "zh"
    ? `${words.month}月${words.day}日（${words.weekday}）`
    : `${words.weekday} ${words.day} ${words.month}`;
};

/** A plain day without its weekday, for tables and history: 2026年11月26日 or 26 Nov 2026. */
export const formatDay = (date: string, locale: string): string => {
  const words = wordsOf(date, locale);
  if (!words) return date;
  return locale === "zh"
    ? `${words.year}年${words.month}月${words.day}日`
    : `${words.day} ${words.month} ${words.year}`;
};

/** An instant on Shanghai's clock: 2026年11月26日 10:42 or 26 Nov 2026, 10:42. */
export const formatInstant = (at: Date, locale: string): string =>
  `${formatDay(shanghaiDate(at), locale)}${locale === "zh" ? " " : ", "}${shanghaiTime(at)}`;

/** An instant with its weekday, for times that must be kept: 2026年11月26日（周四）10:42 or Thu 26 Nov 2026, 10:42. */
export const formatMoment = (at: Date, locale: string): string =>
  `${formatDate(shanghaiDate(at), locale)}${locale === "zh" ? "" : ", "}${shanghaiTime(at)}`;
