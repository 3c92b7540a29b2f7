import { CALENDAR_YEARS } from "@/lib/domain/calendar/calendar-data";
import { forgetCalendar } from "@/lib/server/db/calendar";
import { db } from "@/lib/server/db/client";

const SOURCE = "国务院办公厅节假日安排通知";

/** The holiday table that is checked in, as the rows an administrator would import. */
export const seedCalendar = async (): Promise<void> => {
  const years = Object.entries(CALENDAR_YEARS);
  await db.calendarYear.createMany({
    data: years.map(([year, { status }]) => ({ year: Number(year), status: status.toUpperCase() })),
  });
  await db.calendarDay.createMany({
    data: years.flatMap(([, { off, work }]) => [
      ...off.map((date) => ({ date, kind: "OFF", name: "节假日", source: SOURCE })),
      ...work.map((date) => ({ date, kind: "WORK", name: "调休工作日", source: SOURCE })),
    ]),
  });
  forgetCalendar();
};
