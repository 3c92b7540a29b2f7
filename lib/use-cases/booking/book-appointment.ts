import "server-only";
import { isDeepStrictEqual } from "node:util";
import { randomInt, randomUUID } from "node:crypto";
import {
  NUMBER_ALPHABET,
  NUMBER_TAIL_LENGTH,
  appointmentNumber,
} from "@/lib/domain/visit/appointment-number";
import { answeringEvent } from "@/lib/domain/case/item-answers";
import { mayBook } from "@/lib/domain/visit/booking-rules";
import { cancelBy } from "@/lib/domain/visit/cancellation";
import { type Delivery, judgeDelivery, type TypedDelivery } from "@/lib/domain/visit/delivery";
import { RELEASE_OF_A_HALL } from "@/lib/domain/visit/release";
import { type Place, slotEnd } from "@/lib/domain/visit/slots";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { inLanguage } from "@/lib/domain/text";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { loadCalendar } from "@/lib/server/db/calendar";
import { now } from "@/lib/server/base/clock";
import { db, type Tx } from "@/lib/server/db/client";
import { keepDelivery } from "@/lib/server/db/repositories/deliveries";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { toCorrectOf } from "@/lib/server/db/repositories/to-correct";
import { hallName } from "@/lib/server/db/repositories/halls";
import { nearestFreeSlots, takePlace } from "@/lib/server/db/repositories/slots";
import { RELEASE_COLUMNS, releasedDays } from "@/lib/server/db/repositories/supply/slots-ahead";
import { notifyApplicant } from "../case/notify";
import { drawNumber } from "../case/draw-number";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, stopWith, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

export interface BookRequest extends Place {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The version of the agreement that was agreed to; empty when it was not. */
  readonly agreementVersion: string;
  readonly delivery: TypedDelivery;
  /** Of the request: the same key answers the same, a repeated request books once. */
  readonly idempotencyKey: string;
}

/** The same with the delivery judged; none: what was chosen before stays. */
export type Booking = Omit<BookRequest, "delivery"> & {
  readonly delivery: Delivery | undefined;
  /** The place was held for this application and has just been set free in this transaction. */
  readonly held?: boolean;
};

export interface Booked {
  readonly id: string;
  readonly number: string;
  readonly cancelBy: Date;
}

const randomTail = (): number[] =>
  Array.from({ length: NUMBER_TAIL_LENGTH }, () => randomInt(NUMBER_ALPHABET.length));

/** A number for a visit that nobody bears. @param date of the visit */
export const drawAppointmentNumber = (tx: Tx, date: string): Promise<string> =>
  drawNumber(
    () => appointmentNumber(date, randomTail()),
    (number) => tx.appointment.findUnique({ where: { number }, select: { id: true } }),
  );

/** The free places are looked up when the lock is gone. */
const NONE = { nearest: [] } as const;

export const BOOKING_CONFLICTS = {
  Appointment_personIndex_bookedOn_key: "alreadyBookedToday",
  Appointment_one_active: "alreadyBooked",
  Appointment_idempotencyKey_key: "keyReused",
  Appointment_number_key: "numbersTaken",
} as const;

/** 预约 (guide §1.9, §1.10 step 7): one visit, decided by the database. A lost slot is refused with the nearest
 *  free ones. */
export const bookAppointment = async (request: BookRequest): Promise<Result<Booked>> => {
  const judged = judgeDelivery(request.delivery);
  if ("errors" in judged) return invalid(judged.errors);
  if (!request.idempotencyKey) return refused("badRequest");
  let heldExpiresOn: string | undefined;
  let type = "";
  const booking = { ...request, delivery: judged.delivery };
  const result = await transact(async (tx, calendar) => {
    const subject = await openCase(tx, request);
    ({ heldExpiresOn } = subject.answers());
    ({ type } = subject.row);
    return bookWithin(tx, subject, booking, calendar);
  }, BOOKING_CONFLICTS);
  return result.kind === "refused" && result.code === "slotTaken"
    ? withNearest(request, type, heldExpiresOn)
    : result;
};

/** The booking itself, within a transaction that has the case locked. Conflicts: BOOKING_CONFLICTS. */
export const bookWithin = async (
  tx: Tx,
  subject: LockedCase,
  request: Booking,
  calendar: Calendar,
): Promise<Result<Booked>> => {
  const earlier = await tx.appointment.findUnique({
    where: { idempotencyKey: request.idempotencyKey },
    select: {
      id: true,
      number: true,
      cancelBy: true,
      applicationId: true,
      hallId: true,
      date: true,
      start: true,
    },
  });
  if (earlier) {
    const { id, number, cancelBy, ...wish } = earlier;
    const { hallId, date, start } = request;
    const asked = { applicationId: subject.id, hallId, date, start };
    return isDeepStrictEqual(wish, asked) ? ok({ id, number, cancelBy }) : stop("keyReused");
  }
  await mustBeAllowed(tx, request.actor, "book", subject);
  await mustBeCorrected(tx, subject, calendar);
  const at = now();
  await mustBeBookable(tx, subject, request, at, calendar);
  const made = {
    id: randomUUID(),
    number: await drawAppointmentNumber(tx, request.date),
    cancelBy: cancelBy(request.date, request.start, calendar),
  };
  if (request.delivery) await keepDelivery(tx, subject.id, request.delivery);
  const moved = await moveApplication(tx, subject, {
    event: "book",
    actor: request.actor,
    at,
    due: null,
    data: { number: made.number, hall: request.hallId, date: request.date, start: request.start },
  });
  await notifyApplicant(tx, moved, "booked", {
    date: request.date,
    slot: `${request.start}-${slotEnd(request.start)}`,
    hall: inLanguage(await hallName(tx, request.hallId), subject.applicant.locale),
    cancelBy: `${shanghaiDate(made.cancelBy).slice(5)} ${shanghaiTime(made.cancelBy)}`,
  });
  // Last, so that the slot's row is held for as short as can be while others wait for it.
  const taken = await takePlace(tx, {
    ...made,
    hallId: request.hallId,
    date: request.date,
    start: request.start,
    applicationId: subject.id,
    personIndex: subject.row.personIndex ?? stop("incomplete", { count: 1, field: "passportNo" }),
    bookedOn: shanghaiDate(at),
    bookedAt: at,
    agreement: request.agreementVersion,
    idempotencyKey: request.idempotencyKey,
  });
  return taken ? ok(made) : stop("slotTaken", NONE);
};

/** What the window named among the answers is corrected, or confirmed, before the visit is booked anew, and no paper is
 *  missing: nobody comes twice for the same line. What was typed or uploaded and never sent would not reach the window
 *  either. */
export const mustBeCorrected = async (tx: Tx, subject: LockedCase, calendar: Calendar): Promise<void> => {
  if (answeringEvent(subject.state) === undefined) return;
  const open = await toCorrectOf(tx, subject, calendar);
  if (open.length > 0) stop("correctionOpen", { count: open.length });
};

const mustBeBookable = async (
  tx: Tx,
  subject: LockedCase,
  wish: Booking,
  at: Date,
  calendar: Calendar,
): Promise<void> => {
  const personIndex = subject.row.personIndex ?? stop("incomplete", { count: 1, field: "passportNo" });
  const [booked, missed, slot] = [
    await tx.appointment.findMany({
      where: { personIndex, bookedOn: shanghaiDate(at) },
      select: { bookedOn: true },
    }),
    await tx.noShow.findMany({ where: { personIndex, waivedAt: null }, select: { date: true } }),
    await tx.slot.findUnique({
      where: { hallId_date_start: { hallId: wish.hallId, date: wish.date, start: wish.start } },
      select: {
        booked: true,
        held: true,
        keptBack: true,
        capacity: true,
        hall: { select: { open: true, ...RELEASE_COLUMNS } },
      },
    }),
  ];
  const refusal = mayBook(
    {
      date: wish.date,
      start: wish.start,
      agreementVersion: wish.agreementVersion,
      heldExpiresOn: subject.answers().heldExpiresOn,
      bookedOn: booked.flatMap((row) => row.bookedOn ?? []),
      noShowDates: missed.map((row) => row.date),
      hasActiveAppointment: subject.appointment !== null,
      held: wish.held ?? false,
    },
    at,
    calendar,
    slot?.hall ?? RELEASE_OF_A_HALL,
  );
  if (refusal) stopWith(refusal);
  if (!slot?.hall.open) stop("slotNotOpen");
  // Spares a sure loser the work; who wins is decided by takePlace alone.
  if (slot && slot.booked + slot.held + slot.keptBack >= slot.capacity) stop("slotTaken", NONE);
};

const withNearest = async (request: BookRequest, type: string, before = ""): Promise<Result<Booked>> => {
  const released = await releasedDays(db, now(), await loadCalendar());
  const days = released.map(({ hallId, dates }) => ({
    hallId,
    dates: dates.filter((date) => !before || date < before),
  }));
  const free = await nearestFreeSlots(db, request, days, type);
  return refused("slotTaken", { nearest: free.map(({ hallId, date, start }) => ({ hallId, date, start })) });
};
