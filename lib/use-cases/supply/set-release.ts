import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { RELEASE_BOUNDS, type ReleasePolicy } from "@/lib/domain/visit/release";
import { today } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { ensureSlots } from "../time/ensure-slots";
import { stop, transact } from "../case/transact";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const wrongWith = (policy: ReleasePolicy): Record<string, string> => {
  const outside = Object.entries(RELEASE_BOUNDS).flatMap(([name, [least, most]]) => {
    const value = policy[name as keyof typeof RELEASE_BOUNDS];
    return Number.isInteger(value) && least <= value && value <= most ? [] : [[name, "outOfBounds"]];
  });
  return {
    ...(TIME.test(policy.releaseTime) ? {} : { releaseTime: "notATime" }),
    ...(policy.dripDays < policy.releaseDays ? {} : { dripDays: "outOfBounds" }),
    ...Object.fromEntries(outside),
  };
};

/** Sets how a hall releases its places. What is booked or offered stays; what is kept back is of the hours made from now on.
 *  Refused: notAllowed, notFound. */
export const setRelease = async (
  request: ReleasePolicy & { readonly actor: Actor; readonly hallId: string },
): Promise<Result<{ hallId: string }>> => {
  const { actor, hallId, ...policy } = request;
  const wrong = wrongWith(policy);
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const result = await transact(async (tx) => {
    if (actor.kind !== "officer" || !hasRole(actor, rolesOf("schedule"))) return stop("notAllowed");
    const { count } = await tx.hall.updateMany({ where: { id: hallId }, data: policy });
    if (count === 0) return stop("notFound");
    await writeAudit(tx, { actor, action: "setRelease", subject: `hall:${hallId}`, data: { ...policy } });
    return ok({ hallId });
  });
  if (result.kind === "ok") await ensureSlots(today());
  return result;
};
