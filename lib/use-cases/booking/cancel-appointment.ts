import "server-only";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import { slotEnd } from "@/lib/domain/visit/slots";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
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

/** 撤销预约: at least half a working day before the visit (agreement VI). The day's booking stays used (II). Where no
 *  other visit could be booked in time the application ends with it, which has to be understood first. */
export const cancelAppointment = async (request: CancelRequest): Promise<Result<CancelledVisit>> => {
  const { actor, appointmentId, understood = false, byLink = false } = request;
  if (!isUuid(appointmentId)) return refused("notFound");
  const named = await db.appointment.findUnique({
    where: { id: appointmentId },
    select: { applicationId: true },
  });
  if (!named) return refused("notFound");
  return transact(async (tx, calendar) => {
    const subject = await openCase(tx, { actor, applicationId: named.applicationId });
    await mustBeAllowed(tx, actor, "cancel", subject);
    const { appointment } = subject;
    if (!appointment || appointment.id !== appointmentId)
      return stop("illegalMove", { serial: subject.row.serial, state: subject.state });
    const at = now();
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
    const { date, start } = appointment;
    if (until)
      await notifyApplicant(tx, moved, "cancelled", { date, slot: `${start}-${slotEnd(start)}`, by: until });
    else await lapseWithVisit(tx, moved, date, at);
    return ok({ applicationId: subject.id, serial: subject.row.serial, bookAgainUntil: until ?? null });
  });
};
