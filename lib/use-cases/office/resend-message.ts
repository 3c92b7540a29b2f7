import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { isUndelivered } from "@/lib/server/db/questions/officer/undelivered-messages";
import { isUuid } from "@/lib/server/base/uuid";
import { stop, transact } from "../case/transact";

/** Sends once more what did not leave; behind the messages to the same phone that wait before it. One the carrier was
 *  silent about may arrive twice, which is why a person decides. Refusals: notAllowed, notFound (it has left meanwhile). */
export const resendMessage = async (request: {
  readonly actor: Actor;
  readonly messageId: string;
}): Promise<Result<{ id: string }>> =>
  transact(async (tx) => {
    const { actor, messageId } = request;
    if (actor.kind !== "officer" || !hasRole(actor, ["ADMIN"])) return stop("notAllowed");
    if (!isUuid(messageId)) return stop("notFound");
    const { count } = await tx.outboxMessage.updateMany({
      where: { AND: [{ id: messageId }, isUndelivered()] },
      data: { status: "PENDING", attempts: 0, notBefore: new Date(0), doneAt: null },
    });
    if (count === 0) return stop("notFound");
    const { applicationId } = await tx.outboxMessage.findUniqueOrThrow({ where: { id: messageId } });
    await writeAudit(tx, {
      actor,
      action: "resendMessage",
      subject: applicationId ? `application:${applicationId}` : `officer:${actor.officerId}`,
      data: { messageId },
    });
    return ok({ id: messageId });
  });
