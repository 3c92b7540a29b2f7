import "server-only";
import { BOOKABLE_WORKING_DAYS } from "@/lib/domain/visit/slots";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { loadCalendar } from "@/lib/server/db/calendar";
import { makeSlots } from "@/lib/server/db/repositories/slots";

/** Keeps slot rows ahead for every open hall: the bookable working days after `today` and one to spare for the
 *  release at 09:00. Safe to run at any time, in any number of processes. */
export const ensureSlots = async (today: string): Promise<void> => {
  const calendar = await loadCalendar();
  const dates = Array.from(
    { length: BOOKABLE_WORKING_DAYS + 1 },
    (_, index) => addWorkingDays(today, index + 1, calendar).date,
  );
  await makeSlots(dates);
};
