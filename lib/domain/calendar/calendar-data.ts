import table from "./calendar-2024-2027.json" with { type: "json" };
import type { Calendar, CalendarStatus, DayKind } from "./working-days";

interface YearTable {
  readonly status: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** The State Council's yearly holiday notices as checked in; 2027 holds the statutory days only and is provisional
 *  (Decree 795 gives the days, the notice with its make-up days was not found). */
export const CALENDAR_YEARS: Readonly<Record<string, YearTable>> = table;

const days = new Map<string, DayKind>();
const status = new Map<number, CalendarStatus>();
for (const [year, entry] of Object.entries(CALENDAR_YEARS)) {
  status.set(Number(year), entry.status === "official" ? "OFFICIAL" : "PROVISIONAL");
  for (const day of entry.off) days.set(day, "OFF");
  for (const day of entry.work) days.set(day, "WORK");
}

/** The calendar of the checked-in table; a deployment's own table (imported by the administrator) goes before it. */
export const defaultCalendar: Calendar = { days, status };
