import "server-only";
import { suspensionUntil } from "@/lib/domain/visit/no-show";
import type { Tx } from "../client";

const nameOf = (holderIndex: Uint8Array): string => Buffer.from(holderIndex).toString("hex");

/** Until when (YYYY-MM-DD) each of these holders cannot book online at `at` (agreement VII), in one statement. */
export const suspensionsAmong = async (
  tx: Tx,
  holders: readonly Uint8Array[],
  at: Date,
): Promise<(holderIndex: Uint8Array | null) => string | undefined> => {
  if (holders.length === 0) return () => undefined;
  const missed = await tx.noShow.findMany({
    where: { holderIndex: { in: holders.map((holder) => Buffer.from(holder)) } },
    select: { holderIndex: true, date: true },
  });
  return (holderIndex) => {
    if (!holderIndex) return undefined;
    const own = missed.filter((one) => nameOf(one.holderIndex) === nameOf(holderIndex));
    return suspensionUntil(
      own.map(({ date }) => date),
      at,
    );
  };
};

/** Whether this holder cannot book online at `at`, so that the way on is to the hall. */
export const comesInPerson = async (tx: Tx, holderIndex: Uint8Array | null, at: Date): Promise<boolean> =>
  (await suspensionsAmong(tx, holderIndex ? [holderIndex] : [], at))(holderIndex) !== undefined;
