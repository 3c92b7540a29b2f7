import "server-only";
import { isDeepStrictEqual } from "node:util";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import type { Place } from "@/lib/domain/visit/slots";
import type { Actor } from "@/lib/domain/actors";
import { type Result, ok, refused } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db, inTransaction } from "@/lib/server/db/client";
import type { ActiveAppointment, LockedCase } from "@/lib/server/db/repositories/applications";
import { bookingFacts } from "@/lib/server/db/repositories/supply/booking-facts";
import { returnPlaces } from "@/lib/server/db/repositories/supply/returned-places";
import { takePlaces } from "@/lib/server/db/repositories/supply/take-places";
import { mustBeAllowed, seeCase } from "../case/open-case";
import { answering, stop } from "../case/transact";
import { backToBook } from "../visiting/end-visit";
import { bookedBefore, BOOKING_CONFLICTS, mustBeBookable, mustHavePlace } from "./judge-visit";
import { lostTo, NONE, triedAnew } from "./lost-place";
import { tellVisit } from "./tell-visit";
import { visitRows } from "./visit-rows";
import type { Booked } from "./visit-to-book";

export interface RescheduleRequest extends Place {
  readonly actor: Actor;
  /** The visit that is given up for the new one. */
  readonly appointmentId: string;
  /** The version of the agreement that was agreed to; empty when it was not. */
  readonly agreementVersion: string;
  /** Of the request: the same key answers the same. */
  readonly idempotencyKey: string;
}

/** 改期: another hour for a visit, as one act of booking (agreement II), until the old one may still be cancelled. The new
 *  place is held before the old one is given back; a lost one leaves the old visit as it is and answers with the nearest. */
export const rescheduleAppointment = async (request: RescheduleRequest): Promise<Result<Booked>> => {
  const { actor, appointmentId } = request;
  if (!request.idempotencyKey) return refused("badRequest");
  if (!isUuid(appointmentId)) return refused("notFound");
  const named = await db.appointment.findUnique({
    where: { id: appointmentId },
    select: { applicationId: true },
  });
  if (!named) return refused("notFound");
  let seen: LockedCase | undefined;
  const result = await answering(
    () =>
      triedAnew(async () => {
        seen = await seeCase(db, actor, named.applicationId, "reschedule");
        return attempt(seen, request, await loadCalendar());
      }).then((answer) => answer ?? refused("slotTaken", NONE)),
    BOOKING_CONFLICTS,
  );
  const isLost = result.kind === "refused" && result.code === "slotTaken";
  return isLost && seen ? lostTo(request, [seen]) : result;
};

/** The visit that may be given up for another one now. */
const mustBeMovable = (subject: LockedCase, request: RescheduleRequest, at: Date): ActiveAppointment => {
  const { appointment } = subject;
  if (!appointment || appointment.id !== request.appointmentId)
    return stop("illegalMove", { serial: subject.row.serial, state: subject.state });
  if (!mayStillCancel(at, appointment.cancelBy))
    stop("tooLateToCancel", { date: appointment.cancelBy.toISOString() });
  const { hallId, date, start } = appointment;
  if (isDeepStrictEqual([hallId, date, start], [request.hallId, request.date, request.start]))
    stop("samePlace");
  return appointment;
};

const attempt = async (
  subject: LockedCase,
  request: RescheduleRequest,
  calendar: Calendar,
): Promise<Result<Booked> | undefined> => {
  const { actor, hallId, date, start, agreementVersion, idempotencyKey } = request;
  const at = now();
  const facts = await bookingFacts(db, {
    applicationIds: [subject.id],
    keys: [idempotencyKey],
    hallId,
    date,
    starts: [start],
    today: shanghaiDate(at),
  });
  const before = bookedBefore(facts, subject, { hallId, date, start });
  if (before) return ok(before);
  await mustBeAllowed(db, actor, "reschedule", subject);
  const old = mustBeMovable(subject, request, at);
  mustBeBookable(subject, { ...request, instead: true }, facts, { at, calendar });
  // An act of booking ends with the days for booking: who moved a visit after them cannot push it on for ever.
  if (!backToBook(subject, old, at, calendar).until) stop("tooLateToReschedule");
  mustHavePlace(subject, facts);
  const { hall = stop("slotNotOpen") } = facts;
  const { made, rows } = visitRows(
    [{ subject, hallId, date, start, idempotencyKey, instead: old }],
    { actor, at, agreementVersion, calendar },
    tellVisit("rescheduled", hall.name),
  );
  const [visit] = made;
  if (!visit) return undefined;
  const taken = await inTransaction(async (tx) => {
    if (!(await takePlaces(tx, rows))) return false;
    const given = { hallId: old.hallId, date: old.date, start: old.start, type: subject.row.type };
    await returnPlaces(tx, [given], at);
    return true;
  });
  return taken ? ok({ id: visit.id, number: visit.number, cancelBy: visit.cancelBy }) : undefined;
};
