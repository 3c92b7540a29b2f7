import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { rolesOf } from "@/lib/domain/role-routes";
import type { LocalText } from "@/lib/domain/text";
import { type HallHour, limitsOf } from "@/lib/domain/visit/opening-hours";
import type { ReleasePolicy } from "@/lib/domain/visit/release";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";
import { RELEASE_COLUMNS } from "../../repositories/supply/slots-ahead";

export interface HallSupply {
  readonly name: LocalText;
  readonly release: ReleasePolicy;
  /** In force now or later, the earliest first. */
  readonly hours: readonly (HallHour & { readonly limits: Readonly<Record<string, number>> })[];
}

/** How a hall opens and releases its places, for the administrators who set it; undefined: no such hall, or no such role. */
export const hallSupply = async (officer: OfficerActor, hallId: string): Promise<HallSupply | undefined> => {
  if (!hasRole(officer, rolesOf("schedule"))) return undefined;
  const hall = await db.hall.findUnique({
    where: { id: hallId },
    select: {
      ...HALL_NAME,
      ...RELEASE_COLUMNS,
      hours: {
        where: { OR: [{ validUntil: null }, { validUntil: { gte: today() } }] },
        orderBy: [{ validFrom: "asc" }, { weekday: "asc" }, { start: "asc" }],
      },
    },
  });
  if (!hall) return undefined;
  const { releaseDays, releaseTime, dripPercent, dripDays, returnMinutes } = hall;
  return {
    name: hallNameOf(hall),
    release: { releaseDays, releaseTime, dripPercent, dripDays, returnMinutes },
    hours: hall.hours.map(({ weekday, start, capacity, validFrom, validUntil, typeLimits }) => ({
      weekday,
      start,
      capacity,
      validFrom,
      validUntil,
      limits: Object.fromEntries(limitsOf(typeLimits)),
    })),
  };
};
