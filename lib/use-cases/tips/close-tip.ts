import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { TIP_LENGTHS } from "@/lib/domain/tips";
import { typedWords } from "@/lib/domain/typed-text";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import { sealNote } from "@/lib/server/db/tip-content";
import { stop, transact } from "../case/transact";

/** A report that was looked into is closed with what came of it, for colleagues alone. Refusals: notAllowed, notFound,
 *  tipMoved (nobody has taken it up, or it is closed). */
export const closeTip = async (request: {
  readonly actor: Actor;
  readonly tipId: string;
  readonly note: string;
}): Promise<Result<{ id: string }>> =>
  transact(async (tx) => {
    const { actor, tipId: id } = request;
    if (actor.kind !== "officer" || !hasRole(actor, rolesOf("tips"))) return stop("notAllowed");
    const note = typedWords(request.note);
    if (!note) return invalid({ note: "required" });
    if (note.length > TIP_LENGTHS.mostNote) return invalid({ note: "tooLong" });
    if (!isUuid(id) || !(await tx.tip.findUnique({ where: { id }, select: { id: true } })))
      return stop("notFound");
    const { count } = await tx.tip.updateMany({
      where: { id, state: "TAKEN_UP" },
      data: { state: "CLOSED", closedById: actor.officerId, closedAt: now(), noteCipher: sealNote(id, note) },
    });
    if (count === 0) return stop("tipMoved");
    await writeAudit(tx, { actor, action: "closeTip", subject: `tip:${id}` });
    return ok({ id });
  });
