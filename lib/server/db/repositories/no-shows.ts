import "server-only";
import { isSamePrint } from "@/lib/server/base/crypto";
import { suspensionUntil } from "@/lib/domain/visit/no-show";
import type { Tx } from "../client";

/** Until when (YYYY-MM-DD) each of these holders cannot book online at `at` (agreement VII), in one statement. */
export const suspensionsAmong = async (
  tx: Tx,
  holders: readonly Uint8Array[],
  at: Date,
): Promise<(personIndex: Uint8Array | null) => string | undefined> => {
  if (holders.length === 0) return () => undefined;
  const missed = await tx.noShow.findMany({
    where: { personIndex: { in: holders.map((holder) => Buffer.from(holder)) }, waivedAt: null },
    select: { personIndex: true, date: true },
  });
  return (personIndex) => {
    if (!personIndex) return undefined;
    const own = missed.filter((one) => isSamePrint(one.personIndex, personIndex));
    return suspensionUntil(
      own.map(({ date }) => date),
      at,
    );
  };
};

/** Whether this holder cannot book online at `at`, so that the way on is to the hall. */
export const comesInPerson = async (tx: Tx, personIndex: Uint8Array | null, at: Date): Promise<boolean> =>
  (await suspensionsAmong(tx, personIndex ? [personIndex] : [], at))(personIndex) !== undefined;
