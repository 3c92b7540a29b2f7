import "server-only";
import { SYSTEM } from "@/lib/domain/actors";
import type { Place } from "@/lib/domain/visit/slots";
import { OFFERS_LET_GO } from "@/lib/domain/visit/waiting-list";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { endOffer } from "@/lib/server/db/repositories/supply/waiting-list";
import { notifyApplicants } from "../case/notify";

/** The place an application is offered, with its entry of the waiting list. */
export interface StandingOffer extends Place {
  /** Of the place. */
  readonly id: string;
  readonly until: Date;
  readonly entryId: string;
  readonly letGo: number;
  readonly byHall: boolean;
}

/** The offer of a case that is locked; undefined: there is none. */
export const offerOf = async (tx: Tx, applicationId: string): Promise<StandingOffer | undefined> => {
  const entry = await tx.waitingEntry.findFirst({
    where: { applicationId, state: "OFFERED" },
    select: { id: true, letGo: true, byHall: true },
  });
  const place = entry ? await tx.returnedPlace.findUnique({ where: { entryId: entry.id } }) : null;
  if (!entry || !place?.offerUntil) return undefined;
  const { id, hallId, date, start, offerUntil } = place;
  return {
    id,
    hallId,
    date,
    start,
    until: offerUntil,
    entryId: entry.id,
    letGo: entry.letGo,
    byHall: entry.byHall,
  };
};

/** Ends an offer that was let go or ran out: the place goes to the next one, and who lets too many go leaves the list and
 *  is told. What the hall offered in place of a visit it cancelled is not counted, and ends the entry.
 *  @returns whether the application waits on */
export const letGoOf = async (
  tx: Tx,
  subject: LockedCase,
  offer: StandingOffer,
  actor: Actor,
  at: Date,
): Promise<boolean> => {
  const { entryId, byHall } = offer;
  const letGo = offer.letGo + (byHall ? 0 : 1);
  const ends = byHall || letGo >= OFFERS_LET_GO;
  await endOffer(tx, offer, { entryId, type: subject.row.type, at });
  await tx.waitingEntry.update({
    where: { id: entryId },
    data: { letGo, state: ends ? "ENDED" : "WAITING", endedAt: ends ? at : null },
  });
  const { hallId: hall, date, start } = offer;
  await writeAudit(tx, {
    actor,
    action: actor === SYSTEM ? "offerRanOut" : "letOfferGo",
    subject: `application:${subject.id}`,
    data: { hall, date, start, letGo },
  });
  if (ends && !byHall)
    await notifyApplicants(tx, "waitingEnded", [{ subject, params: { n: letGo }, which: entryId }]);
  return !ends;
};
