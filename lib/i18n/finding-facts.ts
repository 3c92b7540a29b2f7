import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import type { FindingData } from "@/lib/domain/types/checks/check";
import { formatDay } from "./dates";

/** A finding's data as its sentences take it, with its dates as people of the language read them. */
export const findingFacts = (data: FindingData, locale: string): FindingData =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" && isPlainDate(value) ? formatDay(value, locale) : value,
    ]),
  );
