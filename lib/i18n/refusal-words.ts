import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import type { RefusalData, RefusalValue } from "@/lib/domain/refusals";
import { inLanguage, isLocalText } from "@/lib/domain/text";
import { formatDate, formatMoment } from "./dates";

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const worded = (value: RefusalValue, locale: string): string | number | undefined => {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return isLocalText(value) ? inLanguage(value, locale) : undefined;
  if (isPlainDate(value)) return formatDate(value, locale);
  return INSTANT.test(value) ? formatMoment(new Date(value), locale) : value;
};

/** A refusal's data as its message takes it: days, instants and words in the reader's language; lists are left out. */
export const refusalWords = (data: RefusalData, locale: string): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
      const words = value === undefined ? undefined : worded(value, locale);
      return words === undefined ? [] : [[name, words]];
    }),
  );
