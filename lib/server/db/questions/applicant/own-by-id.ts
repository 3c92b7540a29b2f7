import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { isUuid } from "@/lib/server/base/uuid";
import { db } from "../../client";

export interface NamedApplication {
  readonly id: string;
  readonly serial: string;
  /** "" before a name was filled in. */
  readonly fullName: string;
  readonly state: string;
}

/** The actor's own among applications named by id, in the order of their numbers; whether they still are drafts is told by
 *  their state. */
export const ownById = async (
  { accountId }: ApplicantActor,
  ids: readonly string[],
): Promise<NamedApplication[]> => {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return db.application.findMany({
    where: { accountId, id: { in: known } },
    orderBy: { serial: "asc" },
    select: { id: true, serial: true, fullName: true, state: true },
  });
};
