import "server-only";
import { cache } from "react";
import type { OfficerActor } from "@/lib/domain/actors";
import type { LocalText } from "@/lib/domain/text";
import { db } from "../../client";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";

export interface OfficerHall {
  readonly id: string;
  readonly name: LocalText;
  readonly windows: readonly string[];
  readonly rooms: readonly string[];
}

/** The hall an officer works in with its windows and interview rooms; undefined for the back office. */
export const hallOfOfficer = cache(async (officer: OfficerActor): Promise<OfficerHall | undefined> => {
  if (!officer.hallId) return undefined;
  const hall = await db.hall.findUnique({
    where: { id: officer.hallId },
    select: { id: true, ...HALL_NAME, windows: true, rooms: true },
  });
  if (!hall) return undefined;
  const { id, windows, rooms } = hall;
  return { id, name: hallNameOf(hall), windows, rooms };
});
