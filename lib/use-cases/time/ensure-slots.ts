import "server-only";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { bookableDates } from "@/lib/domain/visit/release";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db } from "@/lib/server/db/client";
import { makeSlots } from "@/lib/server/db/repositories/supply/slots-ahead";

/** Keeps slot rows ahead for every open hall: the working days after `today` that it releases and one to spare for its
 *  release hour. Safe to run at any time, in any number of processes. */
export const ensureSlots = async (today: string): Promise<void> => {
  const calendar = await loadCalendar();
  const halls = await db.hall.findMany({
    where: { open: true },
    select: { id: true, releaseDays: true, releaseTime: true, dripDays: true },
  });
  const days = halls.map(({ id, releaseDays, releaseTime, dripDays }) => ({
    hallId: id,
    dates: Array.from(
      { length: releaseDays + 1 },
      (_, index) => addWorkingDays(today, index + 1, calendar).date,
    ),
    released: bookableDates(now(), calendar, { releaseDays, releaseTime }),
    // As before the hour of the day's release; what it gives, the job gives.
    givenWholeUntil: addWorkingDays(today, dripDays - 1, calendar).date,
  }));
  await makeSlots(days);
};
