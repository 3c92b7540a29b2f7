import { bookAgainAfterHall, bookAgainBy, bookBy, withinHeld } from "../case/deadlines";
import { addDays, shanghaiDate } from "../calendar/plain-date";
import { type Calendar, type CountedDay, addWorkingDays } from "../calendar/working-days";

export interface VisitGivenBack {
  /** The application's day for booking as fixed before; null: none was. */
  readonly bookBy: string | null;
  /** The last day of the document held, where one is. */
  readonly heldExpiresOn?: string | undefined;
  /** The act of booking the visit that ends. */
  readonly bookedAt: Date;
  /** The hall itself ended it: the day is moved on, and the day's one booking (agreement II) is given back. */
  readonly byHall?: boolean;
}

export interface BookAgain {
  readonly due: CountedDay;
  /** The fixed day, as it is kept from now on. */
  readonly bookBy: string;
  /** The last day on which another visit can still be booked; undefined: there is none, and the application ends with
   *  the visit. */
  readonly until: string | undefined;
}

/** The last day from `first` to `due` on which a booking can lead to a visit in time: a visit lies on a later working
 *  day than its booking, and before the document held ends; undefined: there is none. */
export const lastDayToBook = (
  due: CountedDay,
  first: string,
  held: string | undefined,
  calendar: Calendar,
): CountedDay | undefined => {
  for (let date = due.date; date >= first; date = addDays(date, -1))
    if (!held || addWorkingDays(date, 1, calendar).date < held) return { ...due, date };
  return undefined;
};

/** What becomes of the booking when a visit ends at `at` without having been kept. */
export const bookAgain = (visit: VisitGivenBack, at: Date, calendar: Calendar): BookAgain => {
  const { heldExpiresOn: held = "", byHall = false } = visit;
  const [endedOn, bookedOn] = [shanghaiDate(at), shanghaiDate(visit.bookedAt)];
  const before = visit.bookBy ?? bookBy(endedOn, held).date;
  const fixed = byHall ? bookAgainAfterHall(before, endedOn, calendar) : before;
  const due = byHall ? withinHeld(fixed, held) : bookAgainBy(fixed, { bookedOn, endedOn }, held);
  // Somebody who booked today books again tomorrow at the earliest (agreement II).
  const first = bookedOn === endedOn && !byHall ? addDays(endedOn, 1) : endedOn;
  const last = lastDayToBook(due, first, held, calendar);
  return { due: last ?? due, bookBy: fixed, until: last?.date };
};
