import "server-only";
import { randomUUID } from "node:crypto";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { allotNearest, type FreeHour, type LostVisit } from "@/lib/domain/visit/closing";
import type { Place } from "@/lib/domain/visit/slots";
import { firstDayToOffer, offerEnds } from "@/lib/domain/visit/waiting-list";
import type { Tx } from "../../client";
import { suspensionsAmong } from "../no-shows";
import { OPEN_TO_ALL } from "./open-to-all";
import { releasedDays } from "./slots-ahead";

/** A visit its hall cancels. */
export interface CancelledVisit extends LostVisit {
  readonly applicationId: string;
  readonly personIndex: Uint8Array | null;
}

/** Hours looked at for one batch of visits: more places than it has visits. */
const HOURS = 200;

/** Hours that can be offered, the nearest to a day of a hall first. */
const hoursAround = async (
  tx: Tx,
  lost: Pick<Place, "hallId" | "date">,
  at: Date,
  calendar: Calendar,
): Promise<FreeHour[]> => {
  const first = firstDayToOffer(at);
  const days = (await releasedDays(tx, at, calendar)).flatMap(({ hallId, dates }) =>
    dates.filter((date) => date >= first).map((date) => ({ hallId, date })),
  );
  return tx.$queryRaw<FreeHour[]>`
    SELECT s."hallId", s."date", s."start", s."capacity" - s."booked" - s."held" - s."keptBack" AS "free",
      COALESCE((SELECT jsonb_object_agg(l."type", l."capacity" - l."booked") FROM "SlotLimit" l
        WHERE l."hallId" = s."hallId" AND l."date" = s."date" AND l."start" = s."start"), '{}') AS "freeOfType"
    FROM "Slot" s JOIN unnest(${days.map(({ hallId }) => hallId)}::text[], ${days.map(({ date }) => date)}::text[])
      AS o("hallId", "date") ON o."hallId" = s."hallId" AND o."date" = s."date"
    WHERE s."booked" + s."held" + s."keptBack" < s."capacity" AND ${OPEN_TO_ALL}
    ORDER BY (s."hallId" <> ${lost.hallId}), abs(s."date"::date - ${lost.date}::date), s."start" LIMIT ${HOURS}`;
};

const keyOf = ({ hallId, date, start }: Place): string => `${hallId} ${date} ${start}`;

/** Holds so many places of each hour, as far as they are still free. @returns how many of each hour are held */
const hold = async (
  tx: Tx,
  places: readonly (Place & { readonly type: string })[],
): Promise<Map<string, number>> => {
  const rows = await tx.$queryRaw<(Place & { n: number })[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${places.map(({ hallId }) => hallId)}::text[], ${places.map(({ date }) => date)}::text[],
        ${places.map(({ start }) => start)}::text[], ${places.map(({ type }) => type)}::text[])
        AS w("hallId", "date", "start", "type")
    ), hours AS (
      SELECT "hallId", "date", "start", count(*)::int AS n FROM wanted GROUP BY 1, 2, 3
    ), locked AS MATERIALIZED (
      SELECT s."hallId", s."date", s."start", LEAST(h.n, s."capacity" - s."booked" - s."held" - s."keptBack") AS n
      FROM "Slot" s JOIN hours h USING ("hallId", "date", "start") ORDER BY s."hallId", s."date", s."start" FOR UPDATE OF s
    ), limits AS (
      UPDATE "SlotLimit" l SET "booked" = LEAST(l."booked" + t.n, l."capacity")
      FROM (SELECT "hallId", "date", "start", "type", count(*)::int AS n FROM wanted GROUP BY 1, 2, 3, 4) t
      WHERE l."hallId" = t."hallId" AND l."date" = t."date" AND l."start" = t."start" AND l."type" = t."type"
    )
    UPDATE "Slot" s SET "held" = s."held" + locked.n FROM locked
    WHERE s."hallId" = locked."hallId" AND s."date" = locked."date" AND s."start" = locked."start" AND locked.n > 0
      AND s."booked" + s."held" + s."keptBack" + locked.n <= s."capacity"
    RETURNING s."hallId", s."date", s."start", locked.n AS n`;
  return new Map(rows.map((row) => [keyOf(row), row.n]));
};

export interface HeldPlace extends Place {
  readonly until: Date;
}

/** Holds the nearest free place for each visit that is about to be cancelled, and offers it; who may not book online is
 *  offered none. A fixed number of statements.
 *  @returns what each application is offered; none for whom no place is left */
export const holdNearest = async (
  tx: Tx,
  lost: Pick<Place, "hallId" | "date">,
  visits: readonly CancelledVisit[],
  at: Date,
  calendar: Calendar,
): Promise<ReadonlyMap<string, HeldPlace>> => {
  const held = new Map<string, HeldPlace>();
  const hours = await hoursAround(tx, lost, at, calendar);
  if (hours.length === 0) return held;
  const suspended = await suspensionsAmong(
    tx,
    visits.flatMap(({ personIndex }) => personIndex ?? []),
    at,
  );
  const able = visits.filter(({ personIndex }) => personIndex && !suspended(personIndex));
  const alloted = allotNearest(able, hours).flatMap((place, index) => {
    const visit = able[index];
    return place && visit ? [{ ...place, type: visit.type, visit }] : [];
  });
  if (alloted.length === 0) return held;
  const left = await hold(tx, alloted);
  const until = offerEnds(at);
  const got = alloted.flatMap(({ visit, hallId, date, start }) => {
    const key = keyOf({ hallId, date, start });
    const n = left.get(key) ?? 0;
    if (n === 0) return [];
    left.set(key, n - 1);
    held.set(visit.applicationId, { hallId, date, start, until });
    return [{ visit, hallId, date, start, entryId: randomUUID() }];
  });
  await tx.waitingEntry.createMany({
    data: got.map(({ visit, hallId, date, entryId }) => ({
      id: entryId,
      applicationId: visit.applicationId,
      personIndex: Buffer.from(visit.personIndex ?? []),
      hallIds: [hallId],
      fromDate: date,
      untilDate: date,
      part: "ANY",
      state: "OFFERED",
      joinedAt: at,
      byHall: true,
    })),
  });
  await tx.returnedPlace.createMany({
    data: got.map(({ hallId, date, start, entryId }) => ({
      id: randomUUID(),
      hallId,
      date,
      start,
      returnedAt: at,
      freeAt: at,
      entryId,
      offerUntil: until,
    })),
  });
  return held;
};
