import "server-only";
import { cache } from "react";
import type { OfficerActor } from "@/lib/domain/actors";
import { db } from "../../client";

export interface OfficerHall {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly windows: readonly string[];
  readonly rooms: readonly string[];
}

/** The hall an officer works in with its windows and interview rooms; undefined for the back office. */
export const hallOf = cache(async (officer: OfficerActor): Promise<OfficerHall | undefined> => {
  if (!officer.hallId) return undefined;
  const hall = await db.hall.findUnique({
    where: { id: officer.hallId },
    select: { id: true, nameZh: true, nameEn: true, windows: true, rooms: true },
  });
  return hall ?? undefined;
});
