import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { rolesOf } from "@/lib/domain/role-routes";
import type { LocalText } from "@/lib/domain/text";
import { AWAY_AFTER_SECONDS, type DeviceKind, isDeviceKind } from "@/lib/domain/visit/hall-device";
import { realNow } from "@/lib/server/base/clock";
import { db } from "../../client";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";

/** `waiting`: its code lives; `expired`: it was never paired; `away`: it says nothing. */
type DeviceState = "waiting" | "expired" | "here" | "away";

export interface DeviceRow {
  readonly id: string;
  readonly hall: LocalText;
  readonly hallId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly state: DeviceState;
  readonly pairedAt: Date | null;
  readonly seenAt: Date | null;
}

interface Times {
  readonly codeUntil: Date | null;
  readonly pairedAt: Date | null;
  readonly seenAt: Date | null;
}

const stateOf = ({ codeUntil, pairedAt, seenAt }: Times, at: Date): DeviceState => {
  if (!pairedAt) return codeUntil && codeUntil > at ? "waiting" : "expired";
  return seenAt && at.getTime() - seenAt.getTime() < AWAY_AFTER_SECONDS * 1000 ? "here" : "away";
};

/** Every device that is not revoked, by hall; for the administrators. */
export const devicesOfHalls = async (officer: OfficerActor): Promise<DeviceRow[]> => {
  if (!hasRole(officer, rolesOf("devices"))) return [];
  const at = realNow();
  const rows = await db.hallDevice.findMany({
    where: { revokedAt: null },
    select: {
      id: true,
      hallId: true,
      kind: true,
      name: true,
      codeUntil: true,
      pairedAt: true,
      seenAt: true,
      hall: { select: HALL_NAME },
    },
    orderBy: [{ hallId: "asc" }, { kind: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, hallId, kind, name, hall, pairedAt, seenAt, codeUntil }) =>
    isDeviceKind(kind)
      ? [
          {
            id,
            hall: hallNameOf(hall),
            hallId,
            kind,
            name,
            state: stateOf({ codeUntil, pairedAt, seenAt }, at),
            pairedAt,
            seenAt,
          },
        ]
      : [],
  );
};
