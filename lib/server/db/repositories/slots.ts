import "server-only";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "../client";
import { OPEN_TO_ALL } from "./supply/open-to-all";
import type { ReleasedDays } from "./supply/slots-ahead";

/** The open slots closest to a lost one: same hall first, then the nearest day and hour. For who comes together an hour
 *  counts that has places for all of them with the hour right after it.
 *  @param days that each hall has released
 *  @param types of the applications, whose places an hour may limit: one each */
export const nearestFreeSlots = async (
  tx: Tx,
  lost: Place,
  days: readonly ReleasedDays[],
  types: readonly string[],
  limit = 3,
): Promise<Place[]> => {
  const open = days.flatMap(({ hallId, dates }) => dates.map((date) => ({ hallId, date })));
  return tx.$queryRaw<Place[]>`
    SELECT s."hallId", s."date", s."start" FROM "Slot" s
    JOIN unnest(${open.map(({ hallId }) => hallId)}::text[], ${open.map(({ date }) => date)}::text[])
      AS o("hallId", "date") ON o."hallId" = s."hallId" AND o."date" = s."date"
    LEFT JOIN "Slot" n ON n."hallId" = s."hallId" AND n."date" = s."date"
      AND n."start" = to_char(s."start"::time + interval '1 hour', 'HH24:MI')
    WHERE s."booked" + s."held" + s."keptBack" < s."capacity" AND ${OPEN_TO_ALL}
      AND s."capacity" - s."booked" - s."held" - s."keptBack"
        + COALESCE(n."capacity" - n."booked" - n."held" - n."keptBack", 0) >= ${types.length}::int
      AND NOT EXISTS (SELECT 1 FROM "SlotLimit" l WHERE l."hallId" = s."hallId" AND l."date" = s."date"
        AND l."start" = s."start" AND l."type" = ANY (${[...types]}::text[]) AND l."booked" >= l."capacity")
    ORDER BY (s."hallId" <> ${lost.hallId}), abs(s."date"::date - ${lost.date}::date),
      abs(extract(epoch FROM s."start"::time - ${lost.start}::time)), s."date", s."start"
    LIMIT ${limit}`;
};

/** Takes back the places of visits that a closed day does not see; nobody gets them.
 *  @param starts of the visits, one each */
export const dropPlaces = async (
  tx: Tx,
  { hallId, date }: { readonly hallId: string; readonly date: string },
  starts: readonly string[],
): Promise<void> => {
  await tx.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT "start" FROM "Slot" WHERE "hallId" = ${hallId} AND "date" = ${date} ORDER BY "start" FOR UPDATE
    ), gone AS (
      SELECT g."start", count(*)::int AS n FROM unnest(${[...starts]}::text[]) AS g("start") JOIN held USING ("start")
      GROUP BY g."start"
    )
    UPDATE "Slot" s SET "booked" = s."booked" - gone.n, "capacity" = s."booked" - gone.n FROM gone
    WHERE s."hallId" = ${hallId} AND s."date" = ${date} AND s."start" = gone."start"`;
};
