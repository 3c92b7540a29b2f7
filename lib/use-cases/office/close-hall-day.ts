import "server-only";
import { type ClosingReason, isClosingReason } from "@/lib/domain/visit/closing";
import { isPlainDate, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Calendar, isWorkingDay } from "@/lib/domain/calendar/working-days";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import { type Actor, hasRole, type OfficerActor } from "@/lib/domain/actors";
import { loadCalendar } from "@/lib/server/db/calendar";
import { now } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import { type LockedCase, lockCase } from "@/lib/server/db/repositories/applications";
import { closeDay, makeSlots } from "@/lib/server/db/repositories/slots";
import { shortClosingReason } from "@/lib/server/ports/sms/short-reasons";
import { backToBook, endAppointment } from "../visiting/end-visit";
import { notifyApplicant } from "../case/notify";
import { stopWith, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

export interface ClosingRequest {
  readonly actor: Actor;
  readonly hallId: string;
  /** Plain date, today or later. */
  readonly date: string;
  readonly reason: string;
}

/** The visit's day is closed: ended, told, and back to be booked. */
const cancelVisit = async (
  tx: Tx,
  subject: LockedCase,
  actor: OfficerActor,
  reason: ClosingReason,
  calendar: Calendar,
): Promise<void> => {
  const { appointment } = subject;
  if (!appointment) return;
  const at = now();
  await endAppointment(tx, appointment, "CANCELLED_BY_HALL", at);
  const moved = await moveApplication(tx, subject, {
    event: "cancelByHall",
    actor,
    at,
    ...backToBook(subject, appointment, at, calendar),
    data: { number: appointment.number, reason },
  });
  const words = shortClosingReason(reason, subject.applicant.locale);
  await notifyApplicant(tx, moved, "cancelledByHall", { reason: words, date: appointment.date });
};

/** Closes a hall for a day, all or nothing: no place is given any more, everybody booked is told and may book again at
 *  once, and it is no failure to keep an appointment. Who has checked in is served.
 *  Refusals: notAllowed; invalid fields hallId, date, reason. @returns how many visits were cancelled */
export const closeHallDay = async (request: ClosingRequest): Promise<Result<{ cancelled: number }>> => {
  const { actor, hallId, date, reason } = request;
  if (actor.kind !== "officer" || !hasRole(actor, ["ADMIN"])) return refused("notAllowed");
  if (!isClosingReason(reason)) return invalid({ reason: "notAnOption" });
  if (!isPlainDate(date)) return invalid({ date: "notADate" });
  if (date < shanghaiDate(now()) || !isWorkingDay(date, await loadCalendar()))
    return invalid({ date: "outsideRange" });
  // A day too far ahead to be booked yet has no rows that could be closed.
  await makeSlots([date]);
  return transact(async (tx, calendar) => {
    if (!(await closeDay(tx, hallId, date))) return stopWith(invalid({ hallId: "notAnOption" }));
    const booked = await tx.appointment.findMany({
      where: { hallId, date, status: "BOOKED" },
      orderBy: { applicationId: "asc" },
      select: { applicationId: true },
    });
    let cancelled = 0;
    for (const { applicationId } of booked) {
      const subject = await lockCase(tx, applicationId);
      if (subject?.state !== "BOOKED") continue;
      await cancelVisit(tx, subject, actor, reason, calendar);
      cancelled += 1;
    }
    await closeDay(tx, hallId, date);
    const data = { date, reason, cancelled };
    await writeAudit(tx, { actor, action: "closeHallDay", subject: `hall:${hallId}`, data });
    return ok({ cancelled });
  });
};
