import "server-only";
import { type ClosingReason, isClosingReason } from "@/lib/domain/visit/closing";
import { type Actor, SYSTEM } from "@/lib/domain/actors";
import { ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { LIMITS } from "@/lib/server/db/limits";
import { log } from "@/lib/server/base/log";
import { db } from "@/lib/server/db/client";
import { heldUntil, lockFreeCases } from "@/lib/server/db/repositories/applications";
import { holdNearest } from "@/lib/server/db/repositories/supply/held-places";
import { shortClosingReason } from "@/lib/server/ports/sms/short-reasons";
import { backToBook, endVisitsOfClosedDay } from "../visiting/end-visit";
import { notifyApplicants } from "../case/notify";
import { transact } from "../case/transact";
import { type MoveOfMany, moveApplications } from "../case/transition";
import { closeAndTell, tellWhatIsHeld } from "./close-and-tell";

interface Closing {
  readonly hallId: string;
  readonly date: string;
  readonly reason: string;
  /** None: the whole day. */
  readonly starts: readonly string[];
}

/** The visits of the hours that close. */
const bookedIn = ({ hallId, date, starts }: Closing) => ({
  hallId,
  date,
  status: "BOOKED" as const,
  ...(starts.length > 0 ? { start: { in: [...starts] } } : {}),
});

interface Visit {
  readonly id: string;
  readonly applicationId: string;
}

/** Visits of a closed day in one transaction and a fixed number of statements: the nearest place held for each, as far as
 *  there are any, then ended, told, and back to be booked; their own places are given to nobody. One that was given up or changed meanwhile is left as it is.
 *  @returns how many were cancelled */
const cancelTogether = async (
  { hallId, date, reason }: Closing & { readonly reason: ClosingReason },
  visits: readonly Visit[],
  actor: Actor,
): Promise<number> => {
  const wanted = new Set(visits.map(({ id }) => id));
  const done = await transact(async (tx, calendar) => {
    const at = now();
    const subjects = await lockFreeCases(
      tx,
      visits.map(({ applicationId }) => applicationId),
    );
    const found = subjects.flatMap((subject) => {
      const { appointment, state } = subject;
      return state === "BOOKED" && appointment && wanted.has(appointment.id)
        ? [{ subject, appointment, ...backToBook(subject, appointment, at, calendar, true) }]
        : [];
    });
    if (found.length === 0) return ok(0);
    const held = await holdNearest(
      tx,
      { hallId, date },
      found.map(({ subject, appointment }) => ({
        hallId,
        date,
        start: appointment.start,
        applicationId: subject.id,
        personIndex: subject.row.personIndex,
        type: subject.row.type,
        before: heldUntil(subject),
      })),
      at,
      calendar,
    );
    await endVisitsOfClosedDay(
      tx,
      { hallId, date },
      found.map(({ appointment }) => appointment),
      at,
    );
    const moves = found.map(({ subject, appointment, back }): MoveOfMany => {
      const data = { number: appointment.number, reason };
      return { subject, move: { event: "cancelByHall", actor, at, ...back, data } };
    });
    // A place is left: the visit's own day, in another hall, is not over.
    const untilOf = new Map(found.map(({ subject, back, until }) => [subject.id, until ?? back.due.date]));
    const moved = await moveApplications(tx, moves);
    const without = moved.filter(({ id }) => !held.has(id));
    await notifyApplicants(
      tx,
      "cancelledByHall",
      without.map((subject) => ({
        subject,
        params: {
          reason: shortClosingReason(reason, subject.applicant.locale),
          date,
          by: untilOf.get(subject.id) ?? "",
        },
      })),
    );
    await tellWhatIsHeld(tx, moved, held, reason);
    return ok(found.length);
  });
  return done.kind === "ok" ? done.data : 0;
};

/** The same, where one that cannot be cancelled holds no other back: it is found by taking them one by one, and named. */
const cancelEach = async (
  closing: Closing & { readonly reason: ClosingReason },
  visits: readonly Visit[],
  actor: Actor,
): Promise<number> => {
  try {
    return await cancelTogether(closing, visits, actor);
  } catch (error) {
    const [only] = visits;
    if (only && visits.length === 1) {
      const application = only.applicationId;
      log.error({ err: error, application }, "a visit of a closed day was not cancelled");
      return 0;
    }
    log.warn({ err: error, visits: visits.length }, "visits of a closed day are cancelled one by one");
    let cancelled = 0;
    for (const visit of visits) cancelled += await cancelEach(closing, [visit], actor);
    return cancelled;
  }
};

/** A place somebody gave up meanwhile is taken off the day first: who booked it is seen here, and nobody can any more. */
const finishWhenEmpty = (closing: Closing & { readonly reason: ClosingReason }) =>
  transact(async (tx, calendar) => {
    const { hallId, date, reason } = closing;
    await closeAndTell(tx, closing, reason, { at: now(), calendar });
    const left = await tx.appointment.findFirst({ where: bookedIn(closing), select: { id: true } });
    if (!left)
      await tx.hallClosing.update({ where: { hallId_date: { hallId, date } }, data: { finishedAt: now() } });
    return ok(undefined);
  });

/** Cancels up to `most` visits of a closed day, a hundred a transaction. What could not be cancelled, or is being changed
 *  right now, is tried again by the job; the closing is finished when none is left. @returns how many were cancelled */
export const cancelVisitsOf = async (closing: Closing, actor: Actor, most = Infinity): Promise<number> => {
  const { hallId, date, reason } = closing;
  if (!isClosingReason(reason)) throw new Error(`${hallId} ${date} was closed for ${reason}`);
  let [cancelled, after] = [0, ""];
  while (cancelled < most) {
    const booked = await db.appointment.findMany({
      where: { ...bookedIn(closing), ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: Math.min(LIMITS.closingPass, most - cancelled),
      select: { id: true, applicationId: true },
    });
    if (booked.length === 0) break;
    cancelled += await cancelEach({ ...closing, reason }, booked, actor);
    after = booked.at(-1)?.id ?? after;
  }
  await finishWhenEmpty({ ...closing, reason });
  return cancelled;
};

/** Finishes the closings that are under way, wherever the process that began them stopped. @returns visits cancelled */
export const finishClosings = async (): Promise<number> => {
  const open = await db.hallClosing.findMany({ where: { finishedAt: null }, orderBy: { closedAt: "asc" } });
  let cancelled = 0;
  for (const closing of open) cancelled += await cancelVisitsOf(closing, SYSTEM);
  return cancelled;
};
