import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { partsThatTake } from "@/lib/domain/visit/waiting-list";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "../../client";

/** A place that was given back and waits for somebody. */
export interface PlaceGivenBack extends Place {
  readonly id: string;
  readonly freeAt: Date;
  readonly declined: readonly string[];
}

/** Takes the row lock of a place nobody is offered. Undefined: another process has it, or it is gone. */
export const lockPlace = async (tx: Tx, id: string): Promise<PlaceGivenBack | undefined> => {
  const [place] = await tx.$queryRaw<PlaceGivenBack[]>`
    SELECT "id", "hallId", "date", "start", "freeAt", "declined" FROM "ReturnedPlace"
    WHERE "id" = ${id}::uuid AND "entryId" IS NULL FOR UPDATE SKIP LOCKED`;
  return place;
};

export interface Waiter {
  readonly id: string;
  readonly applicationId: string;
  readonly personIndex: Uint8Array;
}

/** Who waits for such a place and may take it today, first come first served; their rows are locked. Whoever is being
 *  changed right now is left out. */
export const waitersFor = async (tx: Tx, place: PlaceGivenBack, at: Date, limit = 5): Promise<Waiter[]> => {
  const { hallId, date, start } = place;
  return tx.$queryRaw<Waiter[]>`
    SELECT e."id", e."applicationId", e."personIndex" FROM "WaitingEntry" e
    JOIN "Application" a ON a."id" = e."applicationId"
    WHERE e."state" = 'WAITING' AND NOT e."byHall" AND (cardinality(e."hallIds") = 0 OR ${hallId} = ANY(e."hallIds"))
      AND e."fromDate" <= ${date} AND ${date} <= e."untilDate" AND e."part" = ANY(${[...partsThatTake(start)]}::text[])
      AND NOT (e."id" = ANY(${[...place.declined]}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM "Appointment" v
        WHERE v."personIndex" = e."personIndex" AND v."bookedOn" = ${shanghaiDate(at)})
      AND NOT EXISTS (SELECT 1 FROM "SlotLimit" l WHERE l."hallId" = ${hallId} AND l."date" = ${date}
        AND l."start" = ${start} AND l."type" = a."type" AND l."booked" >= l."capacity")
    ORDER BY e."joinedAt", e."id" LIMIT ${limit} FOR UPDATE OF e, a SKIP LOCKED`;
};

/** Offers a held place: it counts for the type of who is offered it, so that it can be taken whatever others book. */
export const offerPlace = async (
  tx: Tx,
  place: PlaceGivenBack,
  { entryId, type, until }: { readonly entryId: string; readonly type: string; readonly until: Date },
): Promise<void> => {
  const { id, hallId, date, start } = place;
  await tx.returnedPlace.update({ where: { id }, data: { entryId, offerUntil: until } });
  await tx.waitingEntry.update({ where: { id: entryId }, data: { state: "OFFERED" } });
  await tx.slotLimit.updateMany({
    where: { hallId, date, start, type },
    data: { booked: { increment: 1 } },
  });
};

/** Takes an offer back; the place is held on for the next one. */
export const endOffer = async (
  tx: Tx,
  place: Place & { readonly id: string },
  { entryId, type, at }: { readonly entryId: string; readonly type: string; readonly at: Date },
): Promise<void> => {
  await tx.returnedPlace.update({
    where: { id: place.id },
    data: { entryId: null, offerUntil: null, freeAt: at, declined: { push: entryId } },
  });
  await uncount(tx, place, type);
};

const uncount = async (tx: Tx, { hallId, date, start }: Place, type: string): Promise<void> => {
  await tx.slotLimit.updateMany({
    where: { hallId, date, start, type, booked: { gt: 0 } },
    data: { booked: { decrement: 1 } },
  });
};

/** Sets a held place free for the one who was offered it: whoever holds this transaction's lock of its hour takes it. */
export const openOffer = async (
  tx: Tx,
  place: Place & { readonly id: string },
  { entryId, type, at }: { readonly entryId: string; readonly type: string; readonly at: Date },
): Promise<void> => {
  await freePlace(tx, place);
  await uncount(tx, place, type);
  await tx.waitingEntry.update({ where: { id: entryId }, data: { state: "TAKEN", endedAt: at } });
};

/** Holds one free place of an hour. Undefined: it has none. */
export const holdFreePlace = async (
  tx: Tx,
  { hallId, date, start }: Place,
  at: Date,
): Promise<PlaceGivenBack | undefined> => {
  const [place] = await tx.$queryRaw<PlaceGivenBack[]>`
    WITH held AS (
      UPDATE "Slot" SET "held" = "held" + 1
      WHERE "hallId" = ${hallId} AND "date" = ${date} AND "start" = ${start}
        AND "booked" + "held" + "keptBack" < "capacity" RETURNING 1
    )
    INSERT INTO "ReturnedPlace" ("id", "hallId", "date", "start", "returnedAt", "freeAt")
    SELECT gen_random_uuid(), ${hallId}, ${date}, ${start}, ${at}, ${at} FROM held
    RETURNING "id", "hallId", "date", "start", "freeAt", "declined"`;
  return place;
};

/** Frees a held place for everybody; in an hour that was closed meanwhile it is nobody's. */
export const freePlace = async (
  tx: Tx,
  { id, hallId, date, start }: Place & { readonly id: string },
): Promise<void> => {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM "ReturnedPlace" WHERE "id" = ${id}::uuid RETURNING 1), closed AS (
      SELECT count(*)::int AS n FROM "HallClosing" c WHERE c."hallId" = ${hallId} AND c."date" = ${date}
        AND (cardinality(c."starts") = 0 OR ${start} = ANY(c."starts"))
    )
    UPDATE "Slot" SET "held" = "held" - 1, "capacity" = "capacity" - closed.n FROM gone, closed
    WHERE "hallId" = ${hallId} AND "date" = ${date} AND "start" = ${start} AND "held" > 0`;
};

/** Gives the places an hour kept back: they go the way of places given back, first to who waits. @param until the last day
 *  whose places are all given @returns how many were given */
export const givePlacesKeptBack = async (tx: Tx, hallId: string, until: string, at: Date): Promise<number> =>
  tx.$executeRaw`
    WITH given AS (
      SELECT "date", "start", "keptBack" FROM "Slot"
      WHERE "hallId" = ${hallId} AND "date" <= ${until} AND "keptBack" > 0 ORDER BY "date", "start" FOR UPDATE
    ), moved AS (
      UPDATE "Slot" s SET "held" = s."held" + g."keptBack", "keptBack" = 0 FROM given g
      WHERE s."hallId" = ${hallId} AND s."date" = g."date" AND s."start" = g."start"
      RETURNING s."date", s."start", g."keptBack" AS n
    )
    INSERT INTO "ReturnedPlace" ("id", "hallId", "date", "start", "returnedAt", "freeAt")
    SELECT gen_random_uuid(), ${hallId}, m."date", m."start", ${at}, ${at} FROM moved m, generate_series(1, m.n)`;
