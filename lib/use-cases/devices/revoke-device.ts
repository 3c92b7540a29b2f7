import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { type Result, ok, refused } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { realNow } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import { stop, transact } from "../case/transact";

/** Takes a device out of its hall, paired or not; twice is once. What it gave offline and has not told yet is lost to it:
 *  the reception takes these visitors in. Refused: notAllowed, notFound. */
export const revokeDevice = async ({
  actor,
  deviceId,
}: {
  readonly actor: Actor;
  readonly deviceId: string;
}): Promise<Result<null>> => {
  if (actor.kind !== "officer" || !hasRole(actor, rolesOf("devices"))) return refused("notAllowed");
  if (!isUuid(deviceId)) return refused("notFound");
  return transact(async (tx) => {
    const device = await tx.hallDevice.findUnique({
      where: { id: deviceId },
      select: { hallId: true, kind: true },
    });
    if (!device) return stop("notFound");
    const revoked = await tx.hallDevice.updateMany({
      where: { id: deviceId, revokedAt: null },
      data: { revokedAt: realNow(), codeHash: null, codeUntil: null, tokenHash: null },
    });
    if (revoked.count > 0)
      await writeAudit(tx, {
        actor,
        action: "revokeDevice",
        subject: `hall:${device.hallId}`,
        data: { device: deviceId, kind: device.kind },
      });
    return ok(null);
  });
};
