import "server-only";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "../../client";

/** Hours of a hall's day that close. */
export interface HoursToClose {
  readonly hallId: string;
  readonly date: string;
  /** None: the whole day. */
  readonly starts: readonly string[];
}

/** Whether the hall closed this hour, alone or with its whole day. */
export const isHourClosed = async (tx: Tx, { hallId, date, start }: Place): Promise<boolean> => {
  const closing = await tx.hallClosing.findUnique({
    where: { hallId_date: { hallId, date } },
    select: { starts: true },
  });
  return closing !== null && (closing.starts.length === 0 || closing.starts.includes(start));
};

/** Leaves no free place in these hours and lets nobody book one before the transaction ends: what was given back is nobody's,
 *  and whoever was offered such a place waits on. @returns false when the hall has no such hours */
export const closeHours = async (tx: Tx, { hallId, date, starts }: HoursToClose): Promise<boolean> => {
  const all = starts.length === 0;
  const count = await tx.$executeRaw`
    UPDATE "Slot" SET "capacity" = "booked", "held" = 0, "keptBack" = 0
    WHERE "hallId" = ${hallId} AND "date" = ${date} AND (${all} OR "start" = ANY(${[...starts]}::text[]))`;
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM "ReturnedPlace"
      WHERE "hallId" = ${hallId} AND "date" = ${date} AND (${all} OR "start" = ANY(${[...starts]}::text[]))
      RETURNING "entryId", "returnedAt"
    )
    UPDATE "WaitingEntry" e SET "state" = CASE WHEN e."byHall" THEN 'ENDED' ELSE 'WAITING' END
    FROM gone WHERE e."id" = gone."entryId"`;
  return count > 0;
};
