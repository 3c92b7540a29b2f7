import "server-only";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "../client";
import type { ReleasedDays } from "./supply/slots-ahead";

export interface NewAppointment extends Place {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly personIndex: Uint8Array;
  readonly bookedOn: string;
  readonly bookedAt: Date;
  readonly cancelBy: Date;
  readonly agreement: string;
  readonly idempotencyKey: string;
}

/** Takes one place and books it, in one statement: the row of the slot is the queue, so that N places are given
 *  exactly N times however many ask at once. @returns false when the slot is full, unknown or its hall closed */
export const takePlace = async (tx: Tx, wanted: NewAppointment): Promise<boolean> => {
  const { hallId, date, start } = wanted;
  const rows = await tx.$queryRaw<unknown[]>`
    WITH place AS (
      UPDATE "Slot" SET "booked" = "booked" + 1
      WHERE "hallId" = ${hallId} AND "date" = ${date} AND "start" = ${start} AND "booked" + "held" + "keptBack" < "capacity"
        AND EXISTS (SELECT 1 FROM "Hall" WHERE "id" = ${hallId} AND "open")
      RETURNING "hallId", "date", "start"
    )
    INSERT INTO "Appointment" ("id", "number", "applicationId", "hallId", "date", "start", "status", "personIndex",
      "bookedOn", "bookedAt", "cancelBy", "agreement", "idempotencyKey")
    SELECT ${wanted.id}::uuid, ${wanted.number}, ${wanted.applicationId}::uuid, "hallId", "date", "start", 'BOOKED',
      ${wanted.personIndex}, ${wanted.bookedOn}, ${wanted.bookedAt}, ${wanted.cancelBy}, ${wanted.agreement},
      ${wanted.idempotencyKey}
    FROM place RETURNING "id"`;
  return rows.length === 1;
};

/** The open slots closest to a lost one: same hall first, then the nearest day and hour.
 *  @param days that each hall has released
 *  @param type of the application, whose places an hour may limit */
export const nearestFreeSlots = async (
  tx: Tx,
  lost: Place,
  days: readonly ReleasedDays[],
  type: string,
  limit = 3,
): Promise<Place[]> => {
  const open = days.flatMap(({ hallId, dates }) => dates.map((date) => ({ hallId, date })));
  return tx.$queryRaw<Place[]>`
    SELECT s."hallId", s."date", s."start" FROM "Slot" s
    JOIN unnest(${open.map(({ hallId }) => hallId)}::text[], ${open.map(({ date }) => date)}::text[])
      AS o("hallId", "date") ON o."hallId" = s."hallId" AND o."date" = s."date"
    LEFT JOIN "SlotLimit" l ON l."hallId" = s."hallId" AND l."date" = s."date" AND l."start" = s."start" AND l."type" = ${type}
    WHERE s."booked" + s."held" + s."keptBack" < s."capacity" AND (l."booked" IS NULL OR l."booked" < l."capacity")
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
