import "server-only";
import { db, type Tx } from "../client";

/** The name shown to colleagues ("claimed by …"); empty when the officer is gone. */
export const officerName = async (tx: Tx, officerId: string): Promise<string> =>
  (await tx.officer.findUnique({ where: { id: officerId }, select: { name: true } }))?.name ?? "";

/** Name by id of every officer among these; asks nothing when there is none. */
export const officerNames = async (
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> => {
  const known = [...new Set(ids.filter((id) => typeof id === "string"))];
  if (known.length === 0) return new Map();
  const officers = await db.officer.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(officers.map(({ id, name }) => [id, name]));
};
