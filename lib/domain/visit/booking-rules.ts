import { shanghaiDate } from "../calendar/plain-date";
import type { Calendar } from "../calendar/working-days";
import { AGREEMENT_VERSION } from "./agreement";
import { suspensionUntil } from "./no-show";
import { bookableDates, isSlotStart } from "./slots";

/** The eight articles of the appointment agreement (guide §1.9) and who upholds each. */
export const BOOKING_RULES = [
  { code: "R1", article: "realName", upheldBy: "identity comes from the application, never typed again" },
  {
    code: "R2",
    article: "oncePerDay",
    upheldBy: "mayBook and a unique constraint on holder and day of booking",
  },
  { code: "R3", article: "onlyListedBusiness", upheldBy: "only open application types reach booking" },
  { code: "R4", article: "fullSlotsHidden", upheldBy: "the slots answer lists open slots only" },
  { code: "R5", article: "invalidVisit", upheldBy: "the window marks the visit invalid; not a no-show" },
  { code: "R6", article: "cancelHalfDay", upheldBy: "cancelBy" },
  { code: "R7", article: "threeNoShows", upheldBy: "mayBook and suspensionUntil" },
  { code: "R8", article: "onePassport", upheldBy: "mayBook and a unique constraint on the application" },
] as const;
type BookingRuleCode = (typeof BOOKING_RULES)[number]["code"];

/** Why a booking is refused; a full slot (`slotTaken`) is decided by the database alone. */
type BookingRefusalCode =
  | "agreementOutdated"
  | "alreadyHasAppointment"
  | "alreadyBookedToday"
  | "bookingSuspended"
  | "dateNotOpen"
  | "documentExpiresFirst"
  | "slotTaken";

export interface BookingRefusal {
  readonly code: BookingRefusalCode;
  /** The article of the agreement it rests on, when there is one. */
  readonly rule?: BookingRuleCode;
  /** Dates for the message. */
  readonly data: Readonly<Record<string, string>>;
}

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

/** Judges everything about a booking except the free place. Undefined: it may be tried. */
export const mayBook = (wish: BookingWish, now: Date, calendar: Calendar): BookingRefusal | undefined => {
  const today = shanghaiDate(now);
  if (wish.agreementVersion !== AGREEMENT_VERSION) return { code: "agreementOutdated", data: {} };
  if (wish.hasActiveAppointment) return { code: "alreadyHasAppointment", rule: "R8", data: {} };
  const until = suspensionUntil(wish.noShowDates, now);
  if (until) return { code: "bookingSuspended", rule: "R7", data: { until } };
  if (wish.bookedOn.includes(today)) return { code: "alreadyBookedToday", rule: "R2", data: { today } };
  const open = bookableDates(now, calendar);
  if (!open.includes(wish.date) || !isSlotStart(wish.start))
    return { code: "dateNotOpen", rule: "R4", data: { first: open[0] ?? "", last: open.at(-1) ?? "" } };
  if (wish.heldExpiresOn && wish.date >= wish.heldExpiresOn)
    return { code: "documentExpiresFirst", data: { expiresOn: wish.heldExpiresOn } };
  return undefined;
};
