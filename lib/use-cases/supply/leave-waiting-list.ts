import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { ok, type Result } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { endOffer } from "@/lib/server/db/repositories/supply/waiting-list";
import { openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { offerOf } from "./waiting";

/** Leaves the waiting list, with or without an offer. Refused: notWaiting (booked meanwhile, or let too many offers go). */
export const leaveWaitingList = (request: {
  readonly actor: Actor;
  readonly applicationId: string;
}): Promise<Result<{ id: string }>> =>
  transact(async (tx) => {
    const { actor, applicationId } = request;
    const subject = await openCase(tx, request);
    const entry = await tx.waitingEntry.findFirst({
      where: { applicationId, state: { in: ["WAITING", "OFFERED"] } },
      select: { id: true },
    });
    if (!entry || actor.kind !== "applicant") return stop("notWaiting");
    const at = now();
    const offer = await offerOf(tx, applicationId);
    if (offer) await endOffer(tx, offer, { entryId: entry.id, type: subject.row.type, at });
    await tx.waitingEntry.update({ where: { id: entry.id }, data: { state: "ENDED", endedAt: at } });
    await writeAudit(tx, { actor, action: "leaveWaitingList", subject: `application:${applicationId}` });
    return ok({ id: entry.id });
  });
