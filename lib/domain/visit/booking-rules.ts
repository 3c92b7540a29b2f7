import { shanghaiDate } from "../calendar/plain-date";
import type { Calendar } from "../calendar/working-days";
import { type Refused, refused } from "../result";
import { AGREEMENT_VERSION } from "./agreement";
import { suspensionUntil } from "./no-show";
import { bookableDates, isSlotStart } from "./slots";

export interface BookingWish {
  readonly date: string;
  readonly start: string;
  readonly agreementVersion: string;
  /** End of the visa or permit held now; the visit must lie before it. */
  readonly heldExpiresOn?: string;
  /** Shanghai days on which this holder already booked, cancelled bookings included (agreement II). */
  readonly bookedOn: readonly string[];
  /** Days of this holder's failures to keep an appointment. */
  readonly noShowDates: readonly string[];
  readonly hasActiveAppointment: boolean;
}

/** Judges everything about a booking except the free place, which the database decides; articles II and VIII of
 *  the agreement (guide §1.9) are also unique indexes there. Undefined: it may be tried. */
export const mayBook = (wish: BookingWish, now: Date, calendar: Calendar): Refused | undefined => {
  const today = shanghaiDate(now);
  if (wish.agreementVersion !== AGREEMENT_VERSION) return refused("agreementNotAccepted");
  if (wish.hasActiveAppointment) return refused("alreadyBooked");
  const until = suspensionUntil(wish.noShowDates, now);
  if (until) return refused("bookingSuspended", { date: until });
  if (wish.bookedOn.includes(today)) return refused("alreadyBookedToday", { today });
  const open = bookableDates(now, calendar);
  if (!open.includes(wish.date) || !isSlotStart(wish.start))
    return refused("slotNotOpen", { first: open[0] ?? "", last: open.at(-1) ?? "" });
  if (wish.heldExpiresOn && wish.date >= wish.heldExpiresOn)
    return refused("afterHeldDocument", { date: wish.heldExpiresOn });
  return undefined;
};
