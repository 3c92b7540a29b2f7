import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { type Result, ok } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import { stop, transact } from "../case/transact";

/** An officer looks into a report from now on. Refusals: notAllowed, notFound, tipMoved (somebody did already). */
export const takeUpTip = async (request: {
  readonly actor: Actor;
  readonly tipId: string;
}): Promise<Result<{ id: string }>> =>
  transact(async (tx) => {
    const { actor, tipId: id } = request;
    if (actor.kind !== "officer" || !hasRole(actor, rolesOf("tips"))) return stop("notAllowed");
    if (!isUuid(id) || !(await tx.tip.findUnique({ where: { id }, select: { id: true } })))
      return stop("notFound");
    const { count } = await tx.tip.updateMany({
      where: { id, state: "RECEIVED" },
      data: { state: "TAKEN_UP", takenById: actor.officerId, takenAt: now() },
    });
    if (count === 0) return stop("tipMoved");
    await writeAudit(tx, { actor, action: "takeUpTip", subject: `tip:${id}` });
    return ok({ id });
  });
