import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { ok, type Refused, type Result, refused } from "@/lib/domain/result";
import { slotEnd } from "@/lib/domain/visit/slots";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { db, type Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { suspensionsAmong } from "@/lib/server/db/repositories/no-shows";
import { notifyApplicants } from "../case/notify";
import { openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { lapseWithVisit } from "../visiting/end-visit";
import { type Cancelled, cancelVisit } from "./cancel-appointment";

interface CancelFamilyRequest {
  readonly actor: Actor;
  /** Any visit of those that were booked together. */
  readonly appointmentId: string;
  /** It was understood that each application ends that could not be booked again in time. */
  readonly understood?: boolean;
}

export interface CancelledFamily {
  /** The earliest last day for another booking; null: all their applications have ended. */
  readonly bookAgainUntil: string | null;
  /** Who may book again. */
  readonly people?: number;
}

const byApplication = (one: { applicationId: string }, other: { applicationId: string }): number =>
  one.applicationId.localeCompare(other.applicationId);

const byHour = (one: { start: string }, other: { start: string }): number =>
  one.start.localeCompare(other.start);

const noneLeft = (cases: readonly LockedCase[]): Refused => {
  const [first] = cases;
  return first ? stop("illegalMove", { serial: first.row.serial, state: first.state }) : refused("notFound");
};

type Visit = Cancelled & { readonly date: string; readonly start: string; readonly until: string };

/** One message for all who may book again: they share the telephone. Who may not book online is told apart. */
const tellCancelled = async (tx: Tx, visits: readonly Visit[], at: Date): Promise<void> => {
  const suspended = await suspensionsAmong(
    tx,
    visits.flatMap(({ moved: { row } }) => row.personIndex ?? []),
    at,
  );
  const apart = visits.filter(({ moved: { row } }) => suspended(row.personIndex));
  const together = visits.filter((visit) => !apart.includes(visit));
  const [first, last] = [together[0], together.at(-1)];
  const alone = first && first === last ? [first] : [];
  await notifyApplicants(
    tx,
    "cancelled",
    [...apart, ...alone].map(({ moved, date, start, until }) => ({
      subject: moved,
      params: { date, slot: `${start}-${slotEnd(start)}`, by: until },
    })),
  );
  if (!first || !last || first === last) return;
  const params = {
    n: together.length,
    date: first.date,
    slot: `${first.start}-${slotEnd(last.start)}`,
    by: together.map(({ until }) => until).sort()[0] ?? first.until,
  };
  await notifyApplicants(tx, "cancelledFamily", [{ subject: first.moved, params }]);
};

/** 全部取消: the visits that were booked in one act and still stand, all or none, each by the rules of its own. The cases are
 *  locked in the order of their ids, then the hours in theirs. Refused as one of them would be. */
export const cancelFamily = async (request: CancelFamilyRequest): Promise<Result<CancelledFamily>> => {
  const { actor, appointmentId, understood = false } = request;
  if (!isUuid(appointmentId)) return refused("notFound");
  const named = await db.appointment.findUnique({
    where: { id: appointmentId },
    select: { id: true, groupId: true, applicationId: true },
  });
  if (!named) return refused("notFound");
  const { groupId } = named;
  const booked = groupId
    ? await db.appointment.findMany({ where: { groupId }, select: { id: true, applicationId: true } })
    : [named];
  return transact(async (tx, calendar) => {
    const at = now();
    const cases: LockedCase[] = [];
    for (const { applicationId } of booked.sort(byApplication))
      cases.push(await openCase(tx, { actor, applicationId }));
    const standing = cases.flatMap((subject) => {
      const { appointment } = subject;
      const stands = appointment && booked.some(({ id }) => id === appointment.id);
      return stands
        ? [{ subject, appointmentId: appointment.id, date: appointment.date, start: appointment.start }]
        : [];
    });
    if (standing.length === 0) return noneLeft(cases);
    const cancelled: (Cancelled & { readonly date: string; readonly start: string })[] = [];
    for (const { subject, appointmentId: id, date, start } of standing.sort(byHour)) {
      const wish = { actor, appointmentId: id, understood };
      const done = await cancelVisit(tx, subject, wish, { at, calendar });
      if (!done.until) await lapseWithVisit(tx, done.moved, date, at);
      cancelled.push({ ...done, date, start });
    }
    const goOn = cancelled.flatMap(({ until, ...visit }) => (until ? { ...visit, until } : []));
    await tellCancelled(tx, goOn, at);
    return ok({ bookAgainUntil: goOn.map(({ until }) => until).sort()[0] ?? null, people: goOn.length });
  });
};
