import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { typedLine } from "@/lib/domain/typed-text";
import { isDeviceKind, PAIRING_CODE_LENGTH, PAIRING_CODE_MINUTES } from "@/lib/domain/visit/hall-device";
import { realNow } from "@/lib/server/base/clock";
import { drawShortNumber } from "@/lib/server/base/short-number";
import { writeAudit } from "@/lib/server/db/audit";
import { keepDevice } from "@/lib/server/db/repositories/hall/hall-devices";
import { stopWith, transact } from "../case/transact";

export interface DeviceRequest {
  readonly actor: Actor;
  readonly hallId: string;
  readonly kind: string;
  /** Where it stands, for the list of devices. */
  readonly name: string;
}

export interface PairingCode {
  readonly deviceId: string;
  /** Shown once; kept as a fingerprint. */
  readonly code: string;
  readonly until: Date;
}

/** Lets a kiosk or a display be paired with a hall: by a code of ten minutes that is typed on it once.
 *  Refused: notAllowed; invalid fields hallId, kind. */
export const addDevice = async ({
  actor,
  hallId,
  kind,
  name,
}: DeviceRequest): Promise<Result<PairingCode>> => {
  if (actor.kind !== "officer" || !hasRole(actor, rolesOf("devices"))) return refused("notAllowed");
  if (!isDeviceKind(kind)) return invalid({ kind: "notAnOption" });
  // By the real clock, as every secret lives: a practice day that is moved shortens no code.
  const until = new Date(realNow().getTime() + PAIRING_CODE_MINUTES * 60_000);
  const [id, code] = [randomUUID(), drawShortNumber(PAIRING_CODE_LENGTH)];
  return transact(async (tx) => {
    const hall = await tx.hall.findUnique({ where: { id: hallId }, select: { id: true } });
    if (!hall) return stopWith(invalid({ hallId: "notAnOption" }));
    await keepDevice(tx, { id, hallId, kind, name: typedLine(name), code, codeUntil: until });
    await writeAudit(tx, {
      actor,
      action: "addDevice",
      subject: `hall:${hallId}`,
      data: { device: id, kind },
    });
    return ok({ deviceId: id, code, until });
  });
};
