import "server-only";
import { randomUUID } from "node:crypto";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { judgeDelivery, type Delivery, type TypedDelivery } from "@/lib/domain/visit/delivery";
import { FAMILY, seatFamily } from "@/lib/domain/visit/family";
import { type Place, slotEnd } from "@/lib/domain/visit/slots";
import type { Actor } from "@/lib/domain/actors";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { isSamePrint } from "@/lib/server/base/crypto";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import {
  type BookingFacts,
  bookingFacts,
  type EarlierVisit,
} from "@/lib/server/db/repositories/supply/booking-facts";
import { takePlaces } from "@/lib/server/db/repositories/supply/take-places";
import { mustBeAllowed, seeCase } from "../case/open-case";
import { answering, stop } from "../case/transact";
import { BOOKING_CONFLICTS, mustBeBookable, mustBeCorrected } from "./judge-visit";
import { lostTo, NONE, triedAnew } from "./lost-place";
import { tellFamily } from "./tell-visit";
import { visitRows } from "./visit-rows";
import type { Booked } from "./visit-to-book";

export interface FamilyRequest extends Place {
  readonly actor: Actor;
  /** Who was named first comes first, where one hour has not enough places. */
  readonly applicationIds: readonly string[];
  /** The version of the agreement that was agreed to; empty when it was not. */
  readonly agreementVersion: string;
  /** For all of them. */
  readonly delivery: TypedDelivery;
  /** Of the request: the same key answers the same. */
  readonly idempotencyKey: string;
}

export interface BookedFamily {
  readonly groupId: string;
  /** In the order they were named. */
  readonly visits: readonly (Booked & { readonly applicationId: string; readonly start: string })[];
}

/** The key of one visit of the request. */
const keyOf = (request: FamilyRequest, applicationId: string): string =>
  `${request.idempotencyKey}/${applicationId}`;

/** 家庭预约: visits of one account's applications in one act, all in the hour wished for or, where it has not enough, the
 *  rest in the hour right after it; all or none. Each is one booking of its person's day (agreement II). */
export const bookFamily = async (request: FamilyRequest): Promise<Result<BookedFamily>> => {
  const judged = judgeDelivery(request.delivery);
  if ("errors" in judged) return invalid(judged.errors);
  if (!request.idempotencyKey) return refused("badRequest");
  const { actor, applicationIds } = request;
  const { size } = new Set(applicationIds);
  if (size < applicationIds.length || size < FAMILY.least || size > FAMILY.most)
    return refused("notAFamily", FAMILY);
  let seen: readonly LockedCase[] = [];
  const result = await answering(
    () =>
      triedAnew(async () => {
        const found: LockedCase[] = [];
        for (const id of applicationIds) found.push(await seeCase(db, actor, id, "book"));
        seen = found;
        return attempt(found, request, judged.delivery, await loadCalendar());
      }).then((answer) => answer ?? refused("slotTaken", NONE)),
    BOOKING_CONFLICTS,
  );
  const isLost = result.kind === "refused" && result.code === "slotTaken";
  return isLost && seen.length > 0 ? lostTo(request, seen) : result;
};

/** The answer to the very request that booked these visits. */
const sameAnswer = (earlier: readonly EarlierVisit[], request: FamilyRequest): BookedFamily => {
  const visits = request.applicationIds.flatMap(
    (id) => earlier.find(({ applicationId }) => applicationId === id) ?? [],
  );
  const { hallId, date, start } = request;
  const isSame =
    visits.length === request.applicationIds.length &&
    visits.every((visit) => visit.hallId === hallId && visit.date === date) &&
    visits.some((visit) => visit.start === start);
  const groupId = visits[0]?.groupId;
  if (!isSame || !groupId) return stop("keyReused");
  return {
    groupId,
    visits: visits.map(({ id, number, cancelBy, applicationId, start: at }) => ({
      id,
      number,
      cancelBy,
      applicationId,
      start: at,
    })),
  };
};

const mustBeOneFamily = (subjects: readonly LockedCase[]): void => {
  const people = subjects.map(({ row }) => row.personIndex);
  const twice = people.some((one, at) =>
    people.slice(at + 1).some((other) => one && other && isSamePrint(one, other)),
  );
  if (twice || new Set(subjects.map(({ accountId }) => accountId)).size > 1) stop("notAFamily", FAMILY);
};

const mustAllBeBookable = async (
  subjects: readonly LockedCase[],
  request: FamilyRequest,
  facts: BookingFacts,
  when: { readonly at: Date; readonly calendar: Calendar },
): Promise<void> => {
  for (const subject of subjects) {
    await mustBeAllowed(db, request.actor, "book", subject);
    await mustBeCorrected(db, subject, when.calendar);
    mustBeBookable(subject, request, facts, when, { serial: subject.row.serial });
  }
};

const attempt = async (
  subjects: readonly LockedCase[],
  request: FamilyRequest,
  delivery: Delivery,
  calendar: Calendar,
): Promise<Result<BookedFamily> | undefined> => {
  const { actor, hallId, date, start, agreementVersion } = request;
  const at = now();
  const facts = await bookingFacts(db, {
    applicationIds: subjects.map(({ id }) => id),
    keys: subjects.map(({ id }) => keyOf(request, id)),
    hallId,
    date,
    starts: [start, slotEnd(start)],
    today: shanghaiDate(at),
  });
  if (facts.earlier.length > 0) return ok(sameAnswer(facts.earlier, request));
  mustBeOneFamily(subjects);
  await mustAllBeBookable(subjects, request, facts, { at, calendar });
  const { hall = stop("slotNotOpen") } = facts;
  const types = subjects.map(({ row }) => row.type);
  const starts = seatFamily(types, facts.hours) ?? stop("slotTaken", NONE);
  const groupId = randomUUID();
  const wishes = subjects.map((subject, index) => ({
    subject,
    hallId,
    date,
    start: starts[index] ?? start,
    idempotencyKey: keyOf(request, subject.id),
    delivery,
    groupId,
  }));
  const act = { actor, at, agreementVersion, calendar };
  const { made, rows } = visitRows(wishes, act, tellFamily(hall.name));
  if (!(await takePlaces(db, rows))) return undefined;
  const visits = made.map(({ id, number, cancelBy, visit }) => ({
    id,
    number,
    cancelBy,
    applicationId: visit.subject.id,
    start: visit.start,
  }));
  return ok({ groupId, visits });
};
