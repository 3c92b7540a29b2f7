import "server-only";
import { eventsOpenTo } from "@/lib/domain/case/lifecycle";
import { STATES } from "@/lib/domain/case/states";
import { db } from "../../client";

const BOOKABLE = STATES.filter((state) => eventsOpenTo(state, ["APPLICANT"]).includes("book")).map(String);

/** How a case stands on the waiting list. */
export interface OnWaitingList {
  /** It waits for a place. */
  readonly waits: boolean;
  /** Until when a place is held for it. */
  readonly offerUntil: Date | undefined;
}

/** How each case stands on the waiting list; asks only about cases that may be booked. */
export const waitingListOf = async (
  cases: readonly { readonly id: string; readonly state: string }[],
): Promise<(id: string) => OnWaitingList> => {
  const ids = cases.filter(({ state }) => BOOKABLE.includes(state)).map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await db.$queryRaw<{ id: string; until: Date | null }[]>`
    SELECT e."applicationId" AS "id", p."offerUntil" AS "until" FROM "WaitingEntry" e
      LEFT JOIN "ReturnedPlace" p ON p."entryId" = e."id" AND e."state" = 'OFFERED'
    WHERE e."applicationId" = ANY (${ids}::uuid[]) AND e."state" IN ('WAITING', 'OFFERED')`;
  const until = new Map(rows.map((row) => [row.id, row.until ?? undefined]));
  return (id) => ({ waits: until.has(id) && until.get(id) === undefined, offerUntil: until.get(id) });
};
