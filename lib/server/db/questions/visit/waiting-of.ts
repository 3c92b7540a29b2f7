import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { LocalText } from "@/lib/domain/text";
import { type WaitingState, type WaitingWish, waitingCodes } from "@/lib/domain/visit/waiting-list";
import type { Place } from "@/lib/domain/visit/slots";
import { isUuid } from "@/lib/server/base/uuid";
import { db } from "../../client";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";

/** What an application waits for, or is offered. */
export interface Waiting extends WaitingWish {
  readonly id: string;
  readonly state: Extract<WaitingState, "WAITING" | "OFFERED">;
  readonly joinedAt: Date;
  /** Offers that were let go, of OFFERS_LET_GO. */
  readonly letGo: number;
  /** The hall closed on a visit and offers this place instead. */
  readonly byHall: boolean;
  /** The place that is held, until when. */
  readonly offer: (Place & { readonly hall: LocalText; readonly until: Date }) | undefined;
}

/** What one's application waits for; undefined: it does not wait, or is another's. */
export const waitingOf = async (
  actor: ApplicantActor,
  applicationId: string,
): Promise<Waiting | undefined> => {
  if (!isUuid(applicationId)) return undefined;
  const row = await db.waitingEntry.findFirst({
    where: {
      applicationId,
      state: { in: ["WAITING", "OFFERED"] },
      application: { accountId: actor.accountId },
    },
  });
  if (!row) return undefined;
  const { id, hallIds, fromDate, untilDate, joinedAt, letGo, byHall } = row;
  const { part, state } = waitingCodes(row);
  const place = state === "OFFERED" ? await db.returnedPlace.findUnique({ where: { entryId: id } }) : null;
  const hall = place && (await db.hall.findUnique({ where: { id: place.hallId }, select: HALL_NAME }));
  const offer =
    place?.offerUntil && hall
      ? {
          hallId: place.hallId,
          date: place.date,
          start: place.start,
          hall: hallNameOf(hall),
          until: place.offerUntil,
        }
      : undefined;
  return {
    id,
    hallIds,
    fromDate,
    untilDate,
    part,
    joinedAt,
    letGo,
    byHall,
    state: offer ? "OFFERED" : "WAITING",
    offer,
  };
};
