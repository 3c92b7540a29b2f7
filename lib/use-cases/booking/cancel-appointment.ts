import "server-only";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import { slotEnd } from "@/lib/domain/visit/slots";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { now } from "@/lib/server/base/clock";
import { db, type Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { isUuid } from "@/lib/server/base/uuid";
import { backToBook, endAppointment, lapseWithVisit } from "../visiting/end-visit";
import { notifyApplicant } from "../case/notify";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

export interface CancelRequest {
  readonly actor: Actor;
  readonly appointmentId: string;
  /** It was understood that the application ends, where no other visit can be booked in time. */
  readonly understood?: boolean;
  /** By the link of the slip and a code, without a sign-in: the history says so. */
  readonly byLink?: boolean;
}

export interface CancelledVisit {
  readonly applicationId: string;
  readonly serial: string;
  /** The last day for another booking; null: there is none, and the application has ended. */
  readonly bookAgainUntil: string | null;
}

/** A visit that was cancelled, and its case as that leaves it. */
export interface Cancelled {
  readonly moved: LockedCase;
  /** The last day for another booking; undefined: there is none, and the application ends. */
  readonly until: string | undefined;
}

/** Cancels the visit of a case that is locked, and tells nobody yet. Refused: illegalMove, tooLateToCancel, cancellingEnds. */
export const cancelVisit = async (
  tx: Tx,
  subject: LockedCase,
  { actor, appointmentId, understood = false, byLink = false }: CancelRequest,
  { at, calendar }: { readonly at: Date; readonly calendar: Calendar },
): Promise<Cancelled> => {
  await mustBeAllowed(tx, actor, "cancel", subject);
  const { appointment } = subject;
  if (!appointment || appointment.id !== appointmentId)
    return stop("illegalMove", { serial: subject.row.serial, state: subject.state });
  if (!mayStillCancel(at, appointment.cancelBy))
    stop("tooLateToCancel", { date: appointment.cancelBy.toISOString() });
  const { back, until } = backToBook(subject, appointment, at, calendar);
  if (!until && !understood) stop("cancellingEnds");
  await endAppointment(tx, appointment, "CANCELLED", at);
  const moved = await moveApplication(tx, subject, {
    event: "cancel",
    actor,
    at,
    ...back,
    data: { number: appointment.number, ...(byLink ? { byLink } : {}) },
  });
  return { moved, until };
};

/** 撤销预约: at least half a working day before the visit (agreement VI). The day's booking stays used (II). Where no
 *  other visit could be booked in time the application ends with it, which has to be understood first. */
export const cancelAppointment = async (request: CancelRequest): Promise<Result<CancelledVisit>> => {
  const { actor, appointmentId } = request;
  if (!isUuid(appointmentId)) return refused("notFound");
  const named = await db.appointment.findUnique({
    where: { id: appointmentId },
    select: { applicationId: true, date: true, start: true },
  });
  if (!named) return refused("notFound");
  const { applicationId, date, start } = named;
  return transact(async (tx, calendar) => {
    const at = now();
    const subject = await openCase(tx, { actor, applicationId });
    const { moved, until } = await cancelVisit(tx, subject, request, { at, calendar });
    if (until)
      await notifyApplicant(tx, moved, "cancelled", { date, slot: `${start}-${slotEnd(start)}`, by: until });
    else await lapseWithVisit(tx, moved, date, at);
    return ok({ applicationId, serial: subject.row.serial, bookAgainUntil: until ?? null });
  });
};
