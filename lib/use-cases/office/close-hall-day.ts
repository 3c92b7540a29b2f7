import "server-only";
import { isClosingReason } from "@/lib/domain/visit/closing";
import { isSlotStart, SLOT_STARTS } from "@/lib/domain/visit/slots";
import { isPlainDate, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { isWorkingDay } from "@/lib/domain/calendar/working-days";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { loadCalendar } from "@/lib/server/db/calendar";
import type { Tx } from "@/lib/server/db/client";
import type { HoursToClose } from "@/lib/server/db/repositories/supply/closed-hours";
import { makeSlots } from "@/lib/server/db/repositories/supply/slots-ahead";
import { stopWith, transact } from "../case/transact";
import { closeAndTell } from "./close-and-tell";
import { cancelVisitsOf } from "./finish-closings";

export interface ClosingRequest {
  readonly actor: Actor;
  readonly hallId: string;
  /** Plain date, today or later. */
  readonly date: string;
  readonly reason: string;
  /** The hours that close; none: the whole day. */
  readonly starts?: readonly string[];
}

/** So many visits are cancelled while the administrator waits; the job `closings` finishes a larger day. */
const AT_ONCE = 100;

/** The hours closed on a day in all; a whole day stays whole. */
const closedInAll = async (tx: Tx, { hallId, date, starts }: HoursToClose): Promise<string[]> => {
  if (starts.length === 0) return [];
  const before = await tx.hallClosing.findUnique({
    where: { hallId_date: { hallId, date } },
    select: { starts: true },
  });
  if (before?.starts.length === 0) return [];
  return SLOT_STARTS.filter((start) => starts.includes(start) || before?.starts.includes(start));
};

/** Closes a hall for a day or some hours of it. From then on no place of them is given, come what may; then everybody booked
 *  is told, with the nearest place that is held for them, and may book again at once; it is no failure to keep an
 *  appointment. Who has checked in is served.
 *  Refusals: notAllowed; invalid fields hallId, date, reason, starts. @returns how many visits are cancelled, or will be within
 *  minutes */
export const closeHallDay = async (request: ClosingRequest): Promise<Result<{ cancelled: number }>> => {
  const { actor, hallId, date, reason, starts = [] } = request;
  if (actor.kind !== "officer" || !hasRole(actor, ["ADMIN"])) return refused("notAllowed");
  if (!isClosingReason(reason)) return invalid({ reason: "notAnOption" });
  if (!starts.every(isSlotStart)) return invalid({ starts: "notAnOption" });
  if (!isPlainDate(date)) return invalid({ date: "notADate" });
  if (date < shanghaiDate(now()) || !isWorkingDay(date, await loadCalendar()))
    return invalid({ date: "outsideRange" });
  // A day too far ahead to be booked yet has no rows that could be closed.
  await makeSlots([{ hallId, dates: [date], released: [], givenWholeUntil: date }]);
  const closed = await transact(async (tx, calendar) => {
    if (!(await closeAndTell(tx, { hallId, date, starts }, reason, { at: now(), calendar })))
      return stopWith(invalid({ hallId: "notAnOption" }));
    const closed = await closedInAll(tx, { hallId, date, starts });
    const hours = closed.length > 0 ? { start: { in: closed } } : {};
    const cancelled = await tx.appointment.count({ where: { hallId, date, status: "BOOKED", ...hours } });
    const closing = { reason, closedAt: now(), finishedAt: null, starts: closed };
    await tx.hallClosing.upsert({
      where: { hallId_date: { hallId, date } },
      create: { hallId, date, ...closing },
      update: closing,
    });
    const data = { date, reason, starts, cancelled };
    await writeAudit(tx, { actor, action: "closeHallDay", subject: `hall:${hallId}`, data });
    return ok({ cancelled, starts: closed });
  });
  if (closed.kind !== "ok") return closed;
  await cancelVisitsOf({ hallId, date, reason, starts: closed.data.starts }, actor, AT_ONCE);
  return ok({ cancelled: closed.data.cancelled });
};
