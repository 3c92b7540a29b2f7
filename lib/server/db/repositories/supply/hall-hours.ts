import "server-only";
import { randomUUID } from "node:crypto";
import { weekdayOf } from "@/lib/domain/calendar/plain-date";
import { daysLeftOf, limitsOf, type NewHours } from "@/lib/domain/visit/opening-hours";
import type { Tx } from "../../client";

/** An hour with more visits than it would have places. */
export interface TooFew {
  readonly date: string;
  readonly start: string;
  readonly booked: number;
}

/** Writes the new hours in place of those of the same weekdays: what was in force keeps its days before them and, where the
 *  new ones end, has its days after them back. */
export const replaceHours = async (tx: Tx, hallId: string, wish: NewHours): Promise<void> => {
  const { weekdays, validFrom, validUntil, hours } = wish;
  const old = await tx.hallHour.findMany({
    where: {
      hallId,
      weekday: { in: [...weekdays] },
      ...(validUntil ? { validFrom: { lte: validUntil } } : {}),
      OR: [{ validUntil: null }, { validUntil: { gte: validFrom } }],
    },
  });
  await tx.hallHour.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  const kept = old.flatMap(({ id: _, typeLimits, ...hour }) =>
    daysLeftOf(hour, wish).map((days) => ({
      ...hour,
      ...days,
      typeLimits: Object.fromEntries(limitsOf(typeLimits)),
      id: randomUUID(),
    })),
  );
  const made = weekdays.flatMap((weekday) =>
    hours.map(({ start, capacity, typeLimits }) => ({
      id: randomUUID(),
      hallId,
      weekday,
      start,
      capacity,
      typeLimits: { ...typeLimits },
      validFrom,
      validUntil,
    })),
  );
  await tx.hallHour.createMany({ data: [...kept, ...made] });
};

/** What adapting looks at beside the new hours. */
interface Adapting {
  /** Days that can be booked: what they gain is held, to be offered to the waiting list before it is free. */
  readonly released: readonly string[];
  readonly at: Date;
}

/** Adapts the hours that were made already to the new ones: each to its new places, none where there is no such hour any
 *  more; never below what is booked, offered or held, and a closed hour stays closed. Places a day gains that can be booked
 *  go the way of places given back.
 *  @returns the first hour that has more; then the transaction must not stand */
export const adaptSlots = async (
  tx: Tx,
  hallId: string,
  { weekdays, validFrom, validUntil, hours }: NewHours,
  { released, at }: Adapting,
): Promise<TooFew | undefined> => {
  await makeGained(
    tx,
    hallId,
    released.filter(
      (date) =>
        date >= validFrom && (!validUntil || date <= validUntil) && weekdays.includes(weekdayOf(date)),
    ),
    hours,
  );
  const slots = await tx.$queryRaw<
    { date: string; start: string; booked: number; places: number; closed: boolean }[]
  >`
    SELECT s."date", s."start", s."booked" + s."held" AS "booked", s."capacity" AS "places",
      EXISTS (SELECT 1 FROM "HallClosing" c WHERE c."hallId" = s."hallId" AND c."date" = s."date"
        AND (cardinality(c."starts") = 0 OR s."start" = ANY(c."starts"))) AS "closed"
    FROM "Slot" s WHERE s."hallId" = ${hallId} AND s."date" >= ${validFrom}
      AND s."date" <= COALESCE(${validUntil}, s."date")
    ORDER BY s."date", s."start" FOR UPDATE OF s`;
  const own = slots.filter(({ date, closed }) => !closed && weekdays.includes(weekdayOf(date)));
  const changes = own.map(({ places, ...slot }) => {
    const capacity = hours.find(({ start }) => start === slot.start)?.capacity ?? 0;
    return {
      ...slot,
      capacity,
      gained: released.includes(slot.date) ? Math.max(0, capacity - places) : 0,
    };
  });
  const tooFew = changes.find(({ booked, capacity }) => capacity < booked);
  if (tooFew) return { date: tooFew.date, start: tooFew.start, booked: tooFew.booked };
  await tx.$executeRaw`
    WITH c AS (
      SELECT * FROM unnest(${changes.map(({ date }) => date)}::text[], ${changes.map(({ start }) => start)}::text[],
        ${changes.map(({ capacity }) => capacity)}::int[], ${changes.map(({ gained }) => gained)}::int[])
        AS c("date", "start", "capacity", "gained")
    ), adapted AS (
      UPDATE "Slot" s SET "capacity" = c."capacity", "held" = s."held" + c."gained",
        "keptBack" = LEAST(s."keptBack", c."capacity" - s."booked" - s."held" - c."gained")
      FROM c WHERE s."hallId" = ${hallId} AND s."date" = c."date" AND s."start" = c."start"
    )
    INSERT INTO "ReturnedPlace" ("id", "hallId", "date", "start", "returnedAt", "freeAt")
    SELECT gen_random_uuid(), ${hallId}, c."date", c."start", ${at}, ${at} FROM c, generate_series(1, c."gained")`;
  await adaptLimits(tx, hallId, changes, hours);
  return undefined;
};

/** Rows without a place for the new hours of days that can be booked, so that their places are gained like others. */
const makeGained = async (
  tx: Tx,
  hallId: string,
  dates: readonly string[],
  hours: NewHours["hours"],
): Promise<void> => {
  const rows = dates.flatMap((date) => hours.map(({ start }) => ({ hallId, date, start, capacity: 0 })));
  await tx.slot.createMany({ data: rows, skipDuplicates: true });
};

/** The limits of the types anew, each with what is booked of it; a type that has more keeps what it has. */
const adaptLimits = async (
  tx: Tx,
  hallId: string,
  slots: readonly { readonly date: string; readonly start: string }[],
  hours: NewHours["hours"],
): Promise<void> => {
  await tx.$executeRaw`
    DELETE FROM "SlotLimit" l USING unnest(${slots.map(({ date }) => date)}::text[], ${slots.map(({ start }) => start)}::text[])
      AS c("date", "start")
    WHERE l."hallId" = ${hallId} AND l."date" = c."date" AND l."start" = c."start"`;
  const limits = slots.flatMap(({ date, start }) =>
    Object.entries(hours.find((hour) => hour.start === start)?.typeLimits ?? {}).map(([type, capacity]) => ({
      date,
      start,
      type,
      capacity,
    })),
  );
  if (limits.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "SlotLimit" ("hallId", "date", "start", "type", "capacity", "booked")
    SELECT ${hallId}, l."date", l."start", l."type", GREATEST(l."capacity", n."booked"), n."booked"
    FROM unnest(${limits.map(({ date }) => date)}::text[], ${limits.map(({ start }) => start)}::text[],
      ${limits.map(({ type }) => type)}::text[], ${limits.map(({ capacity }) => capacity)}::int[])
      AS l("date", "start", "type", "capacity")
    CROSS JOIN LATERAL (
      SELECT ((SELECT count(*) FROM "Appointment" v JOIN "Application" a ON a."id" = v."applicationId"
          WHERE v."hallId" = ${hallId} AND v."date" = l."date" AND v."start" = l."start" AND v."status" = 'BOOKED'
            AND a."type" = l."type")
        + (SELECT count(*) FROM "ReturnedPlace" p JOIN "WaitingEntry" e ON e."id" = p."entryId"
          JOIN "Application" a ON a."id" = e."applicationId"
          WHERE p."hallId" = ${hallId} AND p."date" = l."date" AND p."start" = l."start" AND a."type" = l."type"))::int
        AS "booked"
    ) n`;
};
