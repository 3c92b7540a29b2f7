import "server-only";
import { isClosingReason } from "@/lib/domain/visit/closing";
import { isPlainDate, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { isWorkingDay } from "@/lib/domain/calendar/working-days";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { loadCalendar } from "@/lib/server/db/calendar";
import { closeHours } from "@/lib/server/db/repositories/supply/closed-hours";
import { makeSlots } from "@/lib/server/db/repositories/supply/slots-ahead";
import { stopWith, transact } from "../case/transact";
import { cancelVisitsOf } from "./finish-closings";

export interface ClosingRequest {
  readonly actor: Actor;
  readonly hallId: string;
  /** Plain date, today or later. */
  readonly date: string;
  readonly reason: string;
}

/** So many visits are cancelled while the administrator waits; the job `closings` finishes a larger day. */
const AT_ONCE = 100;

/** Closes a hall for a day. From then on no place of it is given, come what may; then everybody booked is told and may
 *  book again at once, and it is no failure to keep an appointment. Who has checked in is served.
 *  Refusals: notAllowed; invalid fields hallId, date, reason. @returns how many visits are cancelled, or will be within
 *  minutes */
export const closeHallDay = async (request: ClosingRequest): Promise<Result<{ cancelled: number }>> => {
  const { actor, hallId, date, reason } = request;
  if (actor.kind !== "officer" || !hasRole(actor, ["ADMIN"])) return refused("notAllowed");
  if (!isClosingReason(reason)) return invalid({ reason: "notAnOption" });
  if (!isPlainDate(date)) return invalid({ date: "notADate" });
  if (date < shanghaiDate(now()) || !isWorkingDay(date, await loadCalendar()))
    return invalid({ date: "outsideRange" });
  // A day too far ahead to be booked yet has no rows that could be closed.
  await makeSlots([{ hallId, dates: [date], givenWholeUntil: date }]);
  const closed = await transact(async (tx) => {
    if (!(await closeHours(tx, { hallId, date, starts: [] })))
      return stopWith(invalid({ hallId: "notAnOption" }));
    const cancelled = await tx.appointment.count({ where: { hallId, date, status: "BOOKED" } });
    const closing = { reason, closedAt: now(), finishedAt: null };
    await tx.hallClosing.upsert({
      where: { hallId_date: { hallId, date } },
      create: { hallId, date, ...closing },
      update: closing,
    });
    const data = { date, reason, cancelled };
    await writeAudit(tx, { actor, action: "closeHallDay", subject: `hall:${hallId}`, data });
    return ok({ cancelled });
  });
  if (closed.kind === "ok") await cancelVisitsOf({ hallId, date, reason }, actor, AT_ONCE);
  return closed;
};
