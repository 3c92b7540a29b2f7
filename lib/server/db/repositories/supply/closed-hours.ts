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

/** An offer of a place in an hour that has closed. */
export interface LostOffer extends Place {
  readonly entryId: string;
  readonly applicationId: string;
  /** The hall had offered it in place of a visit it cancelled. */
  readonly byHall: boolean;
}

/** Leaves no free place in these hours and lets nobody book one before the transaction ends: what was given back is nobody's,
 *  and whoever was offered such a place waits on where they stood; what the hall itself offered ends.
 *  @returns the offers that went with it, whose people have to be told; undefined: the hall has no such hours */
export const closeHours = async (
  tx: Tx,
  { hallId, date, starts }: HoursToClose,
): Promise<LostOffer[] | undefined> => {
  const all = starts.length === 0;
  const count = await tx.$executeRaw`
    UPDATE "Slot" SET "capacity" = "booked", "held" = 0, "keptBack" = 0
    WHERE "hallId" = ${hallId} AND "date" = ${date} AND (${all} OR "start" = ANY(${[...starts]}::text[]))`;
  const lost = await tx.$queryRaw<LostOffer[]>`
    WITH gone AS (
      DELETE FROM "ReturnedPlace"
      WHERE "hallId" = ${hallId} AND "date" = ${date} AND (${all} OR "start" = ANY(${[...starts]}::text[]))
      RETURNING "entryId", "start"
    )
    UPDATE "WaitingEntry" e SET "state" = CASE WHEN e."byHall" THEN 'ENDED' ELSE 'WAITING' END
    FROM gone WHERE e."id" = gone."entryId" AND e."state" = 'OFFERED'
    RETURNING e."id" AS "entryId", e."applicationId", e."byHall", ${hallId} AS "hallId", ${date} AS "date", gone."start"`;
  return count > 0 ? lost : undefined;
};
