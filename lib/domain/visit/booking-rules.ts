import { shanghaiDate } from "../calendar/plain-date";
import type { Calendar } from "../calendar/working-days";
import { AGREEMENT_VERSION } from "./agreement";
import { suspensionUntil } from "./no-show";
import { bookableDates, type ReleasePolicy } from "./release";
import { isSlotStart } from "./slots";

/** Why a booking is refused, with its HTTP status; taken into the one list of refusals, so that a rule and its refusal
 *  stand in this file and its words in errors.json. */
export const STATUS_OF_BOOKING_REFUSAL = {
  agreementNotAccepted: 422,
  alreadyBooked: 409,
  bookingSuspended: 403,
  alreadyBookedToday: 409,
  slotNotOpen: 409,
  afterHeldDocument: 409,
} as const satisfies Readonly<Record<string, number>>;
type BookingRefusalCode = keyof typeof STATUS_OF_BOOKING_REFUSAL;

/** What their sentences cannot do without. */
export interface BookingRefusalDataOf {
  /** The first day on which may be booked again. */
  readonly bookingSuspended: { readonly date: string };
  /** The last day of the document held. */
  readonly afterHeldDocument: { readonly date: string };
}

/** A refusal of result.ts, which takes its codes from here and so is not imported. */
interface BookingRefused {
  readonly kind: "refused";
  readonly code: BookingRefusalCode;
  readonly data?: Readonly<Record<string, string>>;
}

const no = <C extends BookingRefusalCode>(
  code: C,
  ...[data]: C extends keyof BookingRefusalDataOf
    ? [data: BookingRefusalDataOf[C]]
    : [data?: Readonly<Record<string, string>>]
): BookingRefused => (data ? { kind: "refused", code, data: { ...data } } : { kind: "refused", code });

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
  /** The place is held for this applicant: it was released before it was offered. */
  readonly held?: boolean;
}

/** Judges everything about a booking except the free place, which the database decides; articles II and VIII of
 *  the agreement (guide §1.9) are also unique indexes there.
 *  @param policy of the hall. @returns undefined: it may be tried */
export const mayBook = (
  wish: BookingWish,
  now: Date,
  calendar: Calendar,
  policy: Pick<ReleasePolicy, "releaseDays" | "releaseTime">,
): BookingRefused | undefined => {
  const today = shanghaiDate(now);
  if (wish.agreementVersion !== AGREEMENT_VERSION) return no("agreementNotAccepted");
  if (wish.hasActiveAppointment) return no("alreadyBooked");
  const until = suspensionUntil(wish.noShowDates, now);
  if (until) return no("bookingSuspended", { date: until });
  if (wish.bookedOn.includes(today)) return no("alreadyBookedToday", { today });
  const open = bookableDates(now, calendar, policy);
  const released = wish.held ? wish.date > today : open.includes(wish.date);
  if (!released || !isSlotStart(wish.start))
    return no("slotNotOpen", { first: open[0] ?? "", last: open.at(-1) ?? "" });
  if (wish.heldExpiresOn && wish.date >= wish.heldExpiresOn)
    return no("afterHeldDocument", { date: wish.heldExpiresOn });
  return undefined;
};
