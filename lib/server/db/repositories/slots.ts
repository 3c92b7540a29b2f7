import "server-only";
import type { Place } from "@/lib/domain/visit/slots";
import { weekdayOf } from "@/lib/domain/calendar/plain-date";
import { db, type Tx } from "../client";
import { Prisma } from "../generated/client";

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

/** The open slots closest to a lost one: same hall first, then the nearest day and hour. */
export const nearestFreeSlots = async (
  tx: Tx,
  lost: Place,
  dates: readonly string[],
  limit = 3,
): Promise<Place[]> => {
  if (dates.length === 0) return [];
  return tx.$queryRaw<Place[]>`
    SELECT s."hallId", s."date", s."start" FROM "Slot" s JOIN "Hall" h ON h."id" = s."hallId"
    WHERE h."open" AND s."booked" + s."held" + s."keptBack" < s."capacity" AND s."date" IN (${Prisma.join([...dates])})
    ORDER BY (s."hallId" <> ${lost.hallId}), abs(s."date"::date - ${lost.date}::date),
      abs(extract(epoch FROM s."start"::time - ${lost.start}::time)), s."date", s."start"
    LIMIT ${limit}`;
};

/** Makes the missing slots of every open hall on these dates, by the hours in force; existing ones stay as they are. */
export const makeSlots = async (dates: readonly string[]): Promise<void> => {
  const hours = await db.hallHour.findMany({
    where: { hall: { open: true } },
    orderBy: { validFrom: "asc" },
    select: { hallId: true, weekday: true, start: true, capacity: true, validFrom: true, validUntil: true },
  });
  const data = dates.flatMap((date) =>
    hours
      .filter(
        ({ weekday, validFrom, validUntil }) =>
          weekday === weekdayOf(date) && validFrom <= date && (!validUntil || date <= validUntil),
      )
      .map(({ hallId, start, capacity }) => ({ hallId, date, start, capacity })),
  );
  await db.slot.createMany({ data, skipDuplicates: true });
};

/** Leaves no free place on a hall's day and lets nobody book it before the transaction ends.
 *  @returns false when the hall has no such day */
export const closeDay = async (
  tx: Tx,
  { hallId, date }: { readonly hallId: string; readonly date: string },
): Promise<boolean> => {
  const count = await tx.$executeRaw`
    UPDATE "Slot" SET "capacity" = "booked", "held" = 0, "keptBack" = 0 WHERE "hallId" = ${hallId} AND "date" = ${date}`;
  return count > 0;
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
