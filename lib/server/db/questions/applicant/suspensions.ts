import "server-only";
import { statesWhere } from "@/lib/domain/case/states";
import { suspensionUntil } from "@/lib/domain/visit/no-show";
import { now } from "@/lib/server/base/clock";
import { db } from "../../client";

interface Bookable {
  readonly state: string;
  readonly holderIndex: Uint8Array | null;
}

const TO_BE_BOOKED = statesWhere(({ whenSuspended }) => whenSuspended !== undefined);

const nameOf = (holderIndex: Uint8Array): string => Buffer.from(holderIndex).toString("hex");

/** Until when (YYYY-MM-DD) each holder cannot book online (agreement VII); asks only about cases that are to be booked,
 *  and answers undefined for every other. */
export const suspensionsOf = async (
  cases: readonly Bookable[],
): Promise<(of: Bookable) => string | undefined> => {
  const holders = cases.flatMap(({ state, holderIndex }) =>
    holderIndex && TO_BE_BOOKED.some((known) => known === state) ? [Buffer.from(holderIndex)] : [],
  );
  if (holders.length === 0) return () => undefined;
  const missed = await db.noShow.findMany({
    where: { holderIndex: { in: holders } },
    select: { holderIndex: true, date: true },
  });
  return ({ holderIndex }) =>
    holderIndex
      ? suspensionUntil(
          missed.filter((one) => nameOf(one.holderIndex) === nameOf(holderIndex)).map(({ date }) => date),
          now(),
        )
      : undefined;
};
