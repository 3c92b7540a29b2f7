import "server-only";
import { statesWhere } from "@/lib/domain/case/states";
import { suspensionUntil } from "@/lib/domain/visit/no-show";
import { now } from "@/lib/server/base/clock";
import { db } from "../../client";
import { suspensionsAmong } from "../../repositories/no-shows";

interface Bookable {
  readonly state: string;
  readonly personIndex: Uint8Array | null;
}

const TO_BE_BOOKED = statesWhere(({ whenSuspended }) => whenSuspended !== undefined);

/** Until when (YYYY-MM-DD) the holder of a case in this state, who failed to come on these days, cannot book online
 *  (agreement VII); undefined where nothing is to be booked. */
export const suspendedUntil = (state: string, missed: readonly string[]): string | undefined =>
  TO_BE_BOOKED.some((known) => known === state) ? suspensionUntil(missed, now()) : undefined;

/** Until when (YYYY-MM-DD) each holder cannot book online (agreement VII); asks only about cases that are to be booked,
 *  and answers undefined for every other. */
export const suspensionsOf = async (
  cases: readonly Bookable[],
): Promise<(of: Bookable) => string | undefined> => {
  const holders = cases.flatMap(({ state, personIndex }) =>
    personIndex && TO_BE_BOOKED.some((known) => known === state) ? [personIndex] : [],
  );
  const until = await suspensionsAmong(db, holders, now());
  return ({ personIndex }) => until(personIndex);
};
