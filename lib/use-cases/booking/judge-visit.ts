import "server-only";
import { isDeepStrictEqual } from "node:util";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { answeringEvent } from "@/lib/domain/case/item-answers";
import type { RefusalData } from "@/lib/domain/refusals";
import { mayBook } from "@/lib/domain/visit/booking-rules";
import { RELEASE_OF_A_HALL } from "@/lib/domain/visit/release";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import type { BookingFacts } from "@/lib/server/db/repositories/supply/booking-facts";
import { toCorrectOf } from "@/lib/server/db/repositories/to-correct";
import { stop, stopWith } from "../case/transact";
import { NONE } from "./lost-place";
import type { Booked } from "./visit-to-book";

/** What every booking may run into. */
export const BOOKING_CONFLICTS = {
  Appointment_personIndex_bookedOn_key: "alreadyBookedToday",
  Appointment_one_active: "alreadyBooked",
  Appointment_idempotencyKey_key: "keyReused",
  Appointment_number_key: "numbersTaken",
} as const;

/** What the window named among the answers is corrected, or confirmed, before the visit is booked anew, and no paper is
 *  missing: nobody comes twice for the same line. What was typed or uploaded and never sent would not reach the window
 *  either. */
export const mustBeCorrected = async (tx: Tx, subject: LockedCase, calendar: Calendar): Promise<void> => {
  if (answeringEvent(subject.state) === undefined) return;
  const open = await toCorrectOf(tx, subject, calendar);
  if (open.length > 0) stop("correctionOpen", { count: open.length });
};

/** What this very wish booked before; refuses when the key was used for something else. Undefined: it is new. */
export const bookedBefore = (
  { earlier: [visit] }: BookingFacts,
  subject: LockedCase,
  { hallId, date, start }: Place,
): Booked | undefined => {
  if (!visit) return undefined;
  const was = [visit.applicationId, visit.hallId, visit.date, visit.start];
  if (!isDeepStrictEqual(was, [subject.id, hallId, date, start])) stop("keyReused");
  return { id: visit.id, number: visit.number, cancelBy: visit.cancelBy };
};

interface JudgedWish extends Place {
  readonly agreementVersion: string;
  /** The place was held for this application and has just been set free. */
  readonly held?: boolean;
  /** The visit it is booked in place of does not count. */
  readonly instead?: boolean;
}

/** Refuses what the agreement and the hall do not allow; whether there is a place the database decides.
 *  @param of whose it is, where several are booked together */
export const mustBeBookable = (
  subject: LockedCase,
  wish: JudgedWish,
  facts: BookingFacts,
  { at, calendar }: { readonly at: Date; readonly calendar: Calendar },
  of: RefusalData = {},
): void => {
  const person = facts.people.get(subject.id);
  if (!subject.row.personIndex) stop("incomplete", { count: 1, field: "passportNo", ...of });
  const refusal = mayBook(
    {
      date: wish.date,
      start: wish.start,
      agreementVersion: wish.agreementVersion,
      heldExpiresOn: subject.answers().heldExpiresOn,
      bookedOn: person?.bookedToday ? [shanghaiDate(at)] : [],
      noShowDates: person?.missed ?? [],
      hasActiveAppointment: subject.appointment !== null && !wish.instead,
      held: wish.held ?? false,
    },
    at,
    calendar,
    facts.hall ?? RELEASE_OF_A_HALL,
  );
  if (refusal) stopWith({ ...refusal, data: { ...refusal.data, ...of } });
  if (!facts.hall?.open || !facts.hours.some(({ start }) => start === wish.start))
    stop("slotNotOpen", { ...of });
};

/** Spares a sure loser the work; who wins is decided by the statement that writes. */
export const mustHavePlace = ({ row: { type } }: LockedCase, { hours }: BookingFacts): void => {
  const [hour] = hours;
  if (!hour || Math.min(hour.free, hour.freeOfType[type] ?? hour.free) <= 0) stop("slotTaken", NONE);
};
