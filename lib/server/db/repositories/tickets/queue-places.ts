import "server-only";
import { addDays, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import {
  DESK_RESTS_MINUTES,
  gapsOf,
  HISTORY_DAYS,
  LONGEST_GAP_MINUTES,
  MOST_GAPS,
  type Wait,
  waitOf,
} from "@/lib/domain/visit/waiting";
import { now } from "@/lib/server/base/clock";
import { callingOrder } from "../../calling-order";
import type { Tx } from "../../client";

interface Queued {
  readonly id: string;
  readonly hallId: string;
  readonly date: string;
  readonly forInterview: boolean;
}

export interface PlaceInQueue extends Wait {
  /** How many are called before, if nobody else comes. */
  readonly ahead: number;
}

interface Measured {
  readonly ahead: number | null;
  readonly desks: number;
  readonly count: number;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
}

/** Where a waiting ticket stands, in exactly the order in which the hall calls, and how long that may take: from the desks
 *  that called or served within the last hour (before the first call of the day: those of the last day that had any), and
 *  from the gaps between visitors at one desk in the hall's last weeks. Undefined: the ticket does not wait. */
export const placeInQueue = async (tx: Tx, ticket: Queued): Promise<PlaceInQueue | undefined> => {
  const { id, hallId, date, forInterview } = ticket;
  const at = now();
  const since = new Date(at.getTime() - DESK_RESTS_MINUTES * 60_000);
  const [measured] = await tx.$queryRaw<Measured[]>`
    WITH queue AS (
      SELECT t."id", row_number() OVER (ORDER BY ${callingOrder()}) - 1 AS "ahead"
      FROM "Ticket" t JOIN "Appointment" v ON v."id" = t."appointmentId"
      WHERE t."hallId" = ${hallId} AND t."date" = ${date} AND t."status" = 'WAITING'
        AND t."forInterview" = ${forInterview}
    ), recent AS (
      SELECT "date", "place", "at" FROM "TicketEvent"
      WHERE "hallId" = ${hallId} AND "date" >= ${addDays(date, -HISTORY_DAYS)} AND "date" < ${date}
        AND "status" = 'SERVING' AND "forInterview" = ${forInterview}
      ORDER BY "date" DESC, "sequence" DESC LIMIT ${MOST_GAPS}
    ), gaps AS (
      SELECT extract(epoch FROM "at" - lag("at") OVER (PARTITION BY "date", "place" ORDER BY "at")) / 60 AS gap
      FROM recent
    ), middle AS (
      SELECT count(*)::int AS "count",
        percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY gap::float8) AS "of"
      FROM gaps WHERE gap BETWEEN 0 AND ${LONGEST_GAP_MINUTES}
    ), calling AS (
      SELECT count(DISTINCT "place")::int AS "desks" FROM "TicketEvent"
      WHERE "hallId" = ${hallId} AND "date" = ${date} AND "forInterview" = ${forInterview}
        AND "status" IN ('CALLED', 'SERVING') AND "at" > ${since} AND "at" <= ${at}
    )
    SELECT (SELECT "ahead"::int FROM queue WHERE "id" = ${id}::uuid) AS "ahead",
      COALESCE(NULLIF(calling."desks", 0), (
        SELECT count(DISTINCT "place")::int FROM recent WHERE "date" = (SELECT max("date") FROM recent))) AS "desks",
      middle."count", middle."of"[1] AS "low", middle."of"[2] AS "median", middle."of"[3] AS "high"
    FROM calling, middle`;
  if (!measured || measured.ahead === null) return undefined;
  const { ahead, desks, count, low, median, high } = measured;
  const known = low === null || median === null || high === null ? undefined : { count, low, median, high };
  return {
    ahead,
    ...waitOf({ ahead, desks, gaps: gapsOf(forInterview, known), time: shanghaiTime(at) }),
  };
};
