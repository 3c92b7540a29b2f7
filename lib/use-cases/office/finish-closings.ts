import "server-only";
import { type ClosingReason, isClosingReason } from "@/lib/domain/visit/closing";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { type Actor, SYSTEM } from "@/lib/domain/actors";
import { ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { LIMITS } from "@/lib/server/db/limits";
import { log } from "@/lib/server/base/log";
import { db, type Tx } from "@/lib/server/db/client";
import { type LockedCase, lockCase } from "@/lib/server/db/repositories/applications";
import { closeDay } from "@/lib/server/db/repositories/slots";
import { shortClosingReason } from "@/lib/server/ports/sms/short-reasons";
import { backToBook, endAppointment } from "../visiting/end-visit";
import { notifyApplicant } from "../case/notify";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";

interface Closing {
  readonly hallId: string;
  readonly date: string;
  readonly reason: string;
}

/** The visit's day is closed: ended, told, and back to be booked; its place is given to nobody. */
const cancelVisit = async (
  tx: Tx,
  subject: LockedCase,
  actor: Actor,
  reason: ClosingReason,
  calendar: Calendar,
): Promise<void> => {
  const { appointment } = subject;
  if (!appointment) return;
  const at = now();
  await endAppointment(tx, appointment, "CANCELLED_BY_HALL", at);
  await closeDay(tx, appointment);
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

/** Cancels up to `most` visits of a closed day, one transaction each: one that fails is named, holds no other back and is
 *  tried again by the job. The closing is finished when none is left. @returns how many were cancelled */
export const cancelVisitsOf = async (closing: Closing, actor: Actor, most = Infinity): Promise<number> => {
  const { hallId, date, reason } = closing;
  if (!isClosingReason(reason)) throw new Error(`${hallId} ${date} was closed for ${reason}`);
  let [cancelled, failed, after] = [0, 0, ""];
  for (;;) {
    const booked = await db.appointment.findMany({
      where: { hallId, date, status: "BOOKED", ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: Math.min(LIMITS.closingPass, most - cancelled),
      select: { id: true, applicationId: true },
    });
    if (booked.length === 0) break;
    for (const { id, applicationId } of booked) {
      after = id;
      try {
        await transact(async (tx, calendar) => {
          const subject = await lockCase(tx, applicationId);
          if (subject?.state === "BOOKED" && subject.appointment?.id === id)
            await cancelVisit(tx, subject, actor, reason, calendar);
          return ok({});
        });
        cancelled += 1;
      } catch (error) {
        failed += 1;
        log.error({ err: error, application: applicationId }, "a visit of a closed day was not cancelled");
      }
    }
    if (cancelled >= most) return cancelled;
  }
  if (failed === 0)
    await db.hallClosing.update({ where: { hallId_date: { hallId, date } }, data: { finishedAt: now() } });
  return cancelled;
};

/** Finishes the closings that are under way, wherever the process that began them stopped. @returns visits cancelled */
export const finishClosings = async (): Promise<number> => {
  const open = await db.hallClosing.findMany({ where: { finishedAt: null }, orderBy: { closedAt: "asc" } });
  let cancelled = 0;
  for (const closing of open) cancelled += await cancelVisitsOf(closing, SYSTEM);
  return cancelled;
};
