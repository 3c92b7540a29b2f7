import "server-only";
import { judgeDelivery, type Delivery, type TypedDelivery } from "@/lib/domain/visit/delivery";
import type { Place } from "@/lib/domain/visit/slots";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { loadCalendar } from "@/lib/server/db/calendar";
import { now } from "@/lib/server/base/clock";
import { db, type Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { bookingFacts } from "@/lib/server/db/repositories/supply/booking-facts";
import { takePlaces } from "@/lib/server/db/repositories/supply/take-places";
import { mustBeAllowed, seeCase } from "../case/open-case";
import { answering, stop } from "../case/transact";
import {
  bookedBefore,
  BOOKING_CONFLICTS,
  mustBeBookable,
  mustBeCorrected,
  mustHavePlace,
} from "./judge-visit";
import { lostTo, NONE, triedAnew } from "./lost-place";
import { tellVisit } from "./tell-visit";
import { visitRows } from "./visit-rows";
import type { Booked } from "./visit-to-book";

export interface BookRequest extends Place {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The version of the agreement that was agreed to; empty when it was not. */
  readonly agreementVersion: string;
  readonly delivery: TypedDelivery;
  /** Of the request: the same key answers the same, a repeated request books once. */
  readonly idempotencyKey: string;
}

/** The same with the delivery judged; none: what was chosen before stays. */
export type Booking = Omit<BookRequest, "delivery"> & {
  readonly delivery: Delivery | undefined;
  /** The place was held for this application and has just been set free in this transaction. */
  readonly held?: boolean;
};

/** 预约 (guide §1.9, §1.10 step 7): one visit. Everything is judged first and outside of any lock; then one statement
 *  takes the place and writes all that follows, and what it may not write is judged anew. A lost place is refused with
 *  the nearest free ones. */
export const bookAppointment = async (request: BookRequest): Promise<Result<Booked>> => {
  const judged = judgeDelivery(request.delivery);
  if ("errors" in judged) return invalid(judged.errors);
  if (!request.idempotencyKey) return refused("badRequest");
  const booking = { ...request, delivery: judged.delivery };
  let seen: LockedCase | undefined;
  const result = await answering(
    () =>
      triedAnew(async () => {
        seen = await seeCase(db, request.actor, request.applicationId, "book");
        return attempt(db, seen, booking, await loadCalendar());
      }).then((answer) => answer ?? refused("slotTaken", NONE)),
    BOOKING_CONFLICTS,
  );
  const isLost = result.kind === "refused" && result.code === "slotTaken";
  return isLost && seen ? lostTo(request, [seen]) : result;
};

/** The same within a transaction that has the case locked. Conflicts: BOOKING_CONFLICTS. */
export const bookWithin = async (
  tx: Tx,
  subject: LockedCase,
  booking: Booking,
  calendar: Calendar,
): Promise<Result<Booked>> => (await attempt(tx, subject, booking, calendar)) ?? stop("slotTaken", NONE);

const attempt = async (
  tx: Tx,
  subject: LockedCase,
  booking: Booking,
  calendar: Calendar,
): Promise<Result<Booked> | undefined> => {
  const { actor, hallId, date, start, agreementVersion, idempotencyKey, delivery, held = false } = booking;
  const at = now();
  const facts = await bookingFacts(tx, {
    applicationIds: [subject.id],
    keys: [idempotencyKey],
    hallId,
    date,
    starts: [start],
    today: shanghaiDate(at),
    held,
  });
  const before = bookedBefore(facts, subject, { hallId, date, start });
  if (before) return ok(before);
  await mustBeAllowed(tx, actor, "book", subject);
  await mustBeCorrected(tx, subject, calendar);
  mustBeBookable(subject, booking, facts, { at, calendar });
  mustHavePlace(subject, facts);
  const { hall = stop("slotNotOpen") } = facts;
  const { made, rows } = visitRows(
    [{ subject, hallId, date, start, idempotencyKey, delivery }],
    { actor, at, agreementVersion, calendar, held },
    tellVisit("booked", hall.name),
  );
  const [visit] = made;
  if (!visit || !(await takePlaces(tx, rows))) return undefined;
  return ok({ id: visit.id, number: visit.number, cancelBy: visit.cancelBy });
};
