import "server-only";
import { eventsOpenTo } from "@/lib/domain/case/lifecycle";
import { STATES } from "@/lib/domain/case/states";
import { db } from "../../client";

const BOOKABLE = STATES.filter((state) => eventsOpenTo(state, ["APPLICANT"]).includes("book")).map(String);

/** Until when a place of the waiting list is held for each case; asks only about cases that may be booked. */
export const offersOf = async (
  cases: readonly { readonly id: string; readonly state: string }[],
): Promise<(id: string) => Date | undefined> => {
  const ids = cases.filter(({ state }) => BOOKABLE.includes(state)).map(({ id }) => id);
  if (ids.length === 0) return () => undefined;
  const rows = await db.$queryRaw<{ id: string; until: Date }[]>`
    SELECT e."applicationId" AS "id", p."offerUntil" AS "until" FROM "WaitingEntry" e
      JOIN "ReturnedPlace" p ON p."entryId" = e."id"
    WHERE e."applicationId" = ANY (${ids}::uuid[]) AND e."state" = 'OFFERED' AND p."offerUntil" IS NOT NULL`;
  const until = new Map(rows.map((row) => [row.id, row.until]));
  return (id) => until.get(id);
};
