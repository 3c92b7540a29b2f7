import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { freeAgainAt } from "@/lib/domain/visit/release";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "../../client";

/** A place that was booked and is given back before its hour. */
export interface GivenBack extends Place {
  /** The application type of who had it: what `SlotLimit` counts. */
  readonly type: string;
}

/** So fine is the chance by which the instant is drawn. */
const CHANCES = 1_000_000;

/** Gives the places of visits back (退号): each is held until it is offered to the waiting list or a random instant has come
 *  (`freeAgainAt`), and counts for its type no more. The place of an hour that was closed meanwhile is nobody's.
 *  Locks the hours in their order.
 *  @param at when it was given up */
export const returnPlaces = async (tx: Tx, places: readonly GivenBack[], at: Date): Promise<void> => {
  const [halls, closings] = [
    await tx.hall.findMany({
      where: { id: { in: places.map(({ hallId }) => hallId) } },
      select: { id: true, returnMinutes: true },
    }),
    await tx.hallClosing.findMany({
      where: { OR: places.map(({ hallId, date }) => ({ hallId, date })) },
      select: { hallId: true, date: true, starts: true },
    }),
  ];
  const rows = places.map((place) => {
    const { hallId, date, start } = place;
    const returnMinutes = halls.find(({ id }) => id === hallId)?.returnMinutes ?? 0;
    const closed = closings.some(
      (closing) =>
        closing.hallId === hallId &&
        closing.date === date &&
        (closing.starts.length === 0 || closing.starts.includes(start)),
    );
    return {
      ...place,
      closed,
      freeAt: freeAgainAt(place, at, { returnMinutes }, randomInt(CHANCES) / CHANCES),
    };
  });
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM unnest(${rows.map(() => randomUUID())}::uuid[], ${rows.map(({ hallId }) => hallId)}::text[],
        ${rows.map(({ date }) => date)}::text[], ${rows.map(({ start }) => start)}::text[],
        ${rows.map(({ type }) => type)}::text[], ${rows.map(({ freeAt }) => freeAt)}::timestamptz[],
        ${rows.map(({ closed }) => closed)}::boolean[])
        AS g("id", "hallId", "date", "start", "type", "freeAt", "closed")
    ), locked AS MATERIALIZED (
      SELECT s."hallId", s."date", s."start" FROM "Slot" s
      WHERE (s."hallId", s."date", s."start") IN (SELECT "hallId", "date", "start" FROM given)
      ORDER BY s."hallId", s."date", s."start" FOR UPDATE
    ), hours AS (
      SELECT "hallId", "date", "start", count(*)::int AS n, (count(*) FILTER (WHERE "closed"))::int AS gone
      FROM given JOIN locked USING ("hallId", "date", "start") GROUP BY 1, 2, 3
    ), slots AS (
      UPDATE "Slot" s SET "booked" = s."booked" - h.n, "held" = s."held" + h.n - h.gone, "capacity" = s."capacity" - h.gone
      FROM hours h WHERE s."hallId" = h."hallId" AND s."date" = h."date" AND s."start" = h."start"
    ), limits AS (
      UPDATE "SlotLimit" l SET "booked" = GREATEST(l."booked" - t.n, 0)
      FROM (SELECT "hallId", "date", "start", "type", count(*)::int AS n FROM given GROUP BY 1, 2, 3, 4) t
      WHERE l."hallId" = t."hallId" AND l."date" = t."date" AND l."start" = t."start" AND l."type" = t."type"
    )
    INSERT INTO "ReturnedPlace" ("id", "hallId", "date", "start", "returnedAt", "freeAt")
    SELECT "id", "hallId", "date", "start", ${at}, "freeAt" FROM given WHERE NOT "closed"`;
};
