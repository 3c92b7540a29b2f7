import "server-only";
import type { placesMoved } from "@/lib/domain/case/carry-over";
import type { Tx } from "@/lib/server/db/client";

interface Draft {
  readonly id: string;
  readonly unconfirmed: readonly string[];
}

/** Papers that were carried over and not looked at yet go to where they belong; what the applicant put into a place or
 *  said still counts stays. Answers what waits to be confirmed now. */
export const moveCarried = async (
  tx: Tx,
  { id: applicationId, unconfirmed }: Draft,
  moves: ReturnType<typeof placesMoved>,
): Promise<string[]> => {
  let waiting = [...unconfirmed];
  for (const [slot, place] of moves) {
    if (!waiting.includes(slot)) continue;
    const there = { applicationId, removedAt: null };
    if (await tx.storedFile.count({ where: { ...there, slot: place } })) continue;
    await tx.storedFile.updateMany({ where: { ...there, slot }, data: { slot: place } });
    waiting = waiting.map((target) => (target === slot ? place : target));
  }
  return waiting;
};
