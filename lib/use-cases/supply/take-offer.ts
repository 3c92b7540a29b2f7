import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { judgeDelivery, type TypedDelivery } from "@/lib/domain/visit/delivery";
import { now } from "@/lib/server/base/clock";
import { openOffer } from "@/lib/server/db/repositories/supply/waiting-list";
import { bookWithin } from "../booking/book-appointment";
import { BOOKING_CONFLICTS } from "../booking/judge-visit";
import type { Booked } from "../booking/visit-to-book";
import { openCase } from "../case/open-case";
import { stop, stopWith, transact } from "../case/transact";
import { offerOf } from "./waiting";

export interface TakeRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The version of the agreement that was agreed to. */
  readonly agreementVersion: string;
  /** Absent: as it was chosen with an earlier booking. */
  readonly delivery?: TypedDelivery | undefined;
  /** The same key answers the same. */
  readonly idempotencyKey: string;
}

/** Books the place that is held for the application, by every rule of a booking but the race. Refused: offerOver (it ran
 *  out, or its hour was closed) and what a booking is refused for. */
export const takeOffer = async (request: TakeRequest): Promise<Result<Booked>> => {
  const judged = request.delivery ? judgeDelivery(request.delivery) : { delivery: undefined };
  if ("errors" in judged) return invalid(judged.errors);
  return transact(async (tx, calendar) => {
    const { applicationId, idempotencyKey } = request;
    const subject = await openCase(tx, request);
    const earlier = await tx.appointment.findUnique({
      where: { idempotencyKey },
      select: { id: true, number: true, cancelBy: true, applicationId: true },
    });
    if (earlier) {
      const { applicationId: of, ...booked } = earlier;
      return of === applicationId ? ok(booked) : stop("keyReused");
    }
    const at = now();
    const offer = await offerOf(tx, applicationId);
    if (!offer || offer.until <= at) return stop("offerOver");
    const chosen = await tx.delivery.findUnique({ where: { applicationId }, select: { method: true } });
    if (!judged.delivery && !chosen) return stopWith(invalid({ delivery: "required" }));
    await openOffer(tx, offer, { entryId: offer.entryId, type: subject.row.type, at });
    const { hallId, date, start } = offer;
    const { delivery } = judged;
    return bookWithin(tx, subject, { ...request, hallId, date, start, delivery, held: true }, calendar);
  }, BOOKING_CONFLICTS);
};
