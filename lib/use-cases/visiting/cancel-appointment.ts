import "server-only";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import { slotEnd } from "@/lib/domain/visit/slots";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import { isUuid } from "@/lib/server/base/uuid";
import { backToBook, endAppointment } from "./end-visit";
import { notifyApplicant } from "../case/notify";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** 撤销预约: at least half a working day before the visit (agreement VI). The day's booking stays used (II). */
export const cancelAppointment = async (request: {
  actor: Actor;
  appointmentId: string;
}): Promise<Result<{ applicationId: string; serial: string }>> => {
  const { actor, appointmentId } = request;
  if (!isUuid(appointmentId)) return refused("notFound");
  const named = await db.appointment.findUnique({
    where: { id: appointmentId },
    select: { applicationId: true },
  });
  if (!named) return refused("notFound");
  return transact(async (tx) => {
    const subject = await openCase(tx, { actor, applicationId: named.applicationId });
    await mustBeAllowed(tx, actor, "cancel", subject);
    const { appointment } = subject;
    if (!appointment || appointment.id !== appointmentId)
      return stop("illegalMove", { serial: subject.row.serial, state: subject.state });
    const at = now();
    if (!mayStillCancel(at, appointment.cancelBy))
      stop("tooLateToCancel", { date: appointment.cancelBy.toISOString() });
    await endAppointment(tx, appointment, "CANCELLED", at);
    const moved = await moveApplication(tx, subject, {
      event: "cancel",
      actor,
      at,
      ...backToBook(subject, appointment, at),
      data: { number: appointment.number },
    });
    await notifyApplicant(tx, moved, "cancelled", {
      date: appointment.date,
      slot: `${appointment.start}-${slotEnd(appointment.start)}`,
    });
    return ok({ applicationId: subject.id, serial: subject.row.serial });
  });
};
