import { shanghaiInstant } from "../calendar/plain-date";
import { type Calendar, minusWorkingMinutes } from "../calendar/working-days";
import { HALL_HOURS } from "./slots";

/** Half a working day of hall time (agreement VI; half of 420 minutes). */
const CANCEL_LEAD_WORKING_MINUTES = 210;

/** The last instant at which the appointment may be cancelled without counting as a failure to keep it. */
export const cancelBy = (date: string, start: string, calendar: Calendar): Date => {
  const last = minusWorkingMinutes(date, start, CANCEL_LEAD_WORKING_MINUTES, calendar, HALL_HOURS);
  return shanghaiInstant(last.date, last.time);
};

export const mayStillCancel = (now: Date, cancelByInstant: Date): boolean =>
  now.getTime() <= cancelByInstant.getTime();
