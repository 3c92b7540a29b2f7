import "server-only";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import type { Calendar, CalendarStatus, DayKind } from "@/lib/domain/calendar/working-days";
import { db } from "./client";

const KEPT_MS = 60_000;
const held = globalThis as {
  calendarOfThisProcess?: { readonly until: number; readonly calendar: Calendar };
};

const read = async (): Promise<Calendar> => {
  const [years, days] = await Promise.all([db.calendarYear.findMany(), db.calendarDay.findMany()]);
  if (years.length === 0 && days.length === 0) return defaultCalendar;
  return {
    days: new Map(days.map((day): [string, DayKind] => [day.date, day.kind === "WORK" ? "WORK" : "OFF"])),
    status: new Map(
      years.map((year): [number, CalendarStatus] => [
        year.year,
        year.status === "OFFICIAL" ? "OFFICIAL" : "PROVISIONAL",
      ]),
    ),
  };
};

/** The deployment's own holidays, else the table checked in. Read at most once a minute. */
export const loadCalendar = async (): Promise<Calendar> => {
  const kept = held.calendarOfThisProcess;
  if (kept && kept.until > performance.now()) return kept.calendar;
  const calendar = await read();
  held.calendarOfThisProcess = { until: performance.now() + KEPT_MS, calendar };
  return calendar;
};

/** Called after the tables were changed. */
export const forgetCalendar = (): void => {
  delete held.calendarOfThisProcess;
};
