import "server-only";
import { randomUUID } from "node:crypto";
import { addDays, weekdayOf } from "@/lib/domain/calendar/plain-date";
import type { NewHours } from "@/lib/domain/visit/opening-hours";
import type { Tx } from "../../client";

/** An hour with more visits than it would have places. */
export interface TooFew {
  readonly date: string;
  readonly start: string;
  readonly booked: number;
}

/** Ends the hours of these weekdays the day before the new ones begin, and writes the new ones; hours that would have begun
 *  later never do. */
export const replaceHours = async (
  tx: Tx,
  hallId: string,
  { weekdays, validFrom, hours }: NewHours,
): Promise<void> => {
  const where = { hallId, weekday: { in: [...weekdays] } };
  await tx.hallHour.deleteMany({ where: { ...where, validFrom: { gte: validFrom } } });
  await tx.hallHour.updateMany({
    where: { ...where, OR: [{ validUntil: null }, { validUntil: { gte: validFrom } }] },
    data: { validUntil: addDays(validFrom, -1) },
  });
  await tx.hallHour.createMany({
    data: weekdays.flatMap((weekday) =>
      hours.map(({ start, capacity, typeLimits }) => ({
        id: randomUUID(),
        hallId,
        weekday,
        start,
        capacity,
        typeLimits: { ...typeLimits },
        validFrom,
      })),
    ),
  });
};

/** Adapts the hours that were made already to the new ones: each to its new places, none where there is no such hour any
 *  more; never below what is booked, offered or held, and a closed hour stays closed.
 *  @returns the first hour that has more; then the transaction must not stand */
export const adaptSlots = async (
  tx: Tx,
  hallId: string,
  { weekdays, validFrom, hours }: NewHours,
): Promise<TooFew | undefined> => {
  const slots = await tx.$queryRaw<
    { date: string; start: string; booked: number; keptBack: number; closed: boolean }[]
  >`
    SELECT s."date", s."start", s."booked" + s."held" AS "booked", s."keptBack",
      EXISTS (SELECT 1 FROM "HallClosing" c WHERE c."hallId" = s."hallId" AND c."date" = s."date"
        AND (cardinality(c."starts") = 0 OR s."start" = ANY(c."starts"))) AS "closed"
    FROM "Slot" s WHERE s."hallId" = ${hallId} AND s."date" >= ${validFrom}
    ORDER BY s."date", s."start" FOR UPDATE OF s`;
  const own = slots.filter(({ date, closed }) => !closed && weekdays.includes(weekdayOf(date)));
  const changes = own.map((slot) => ({
    ...slot,
    capacity: hours.find(({ start }) => start === slot.start)?.capacity ?? 0,
  }));
  const tooFew = changes.find(({ booked, capacity }) => capacity < booked);
  if (tooFew) return { date: tooFew.date, start: tooFew.start, booked: tooFew.booked };
  await tx.$executeRaw`
    UPDATE "Slot" s SET "capacity" = c."capacity", "keptBack" = LEAST(s."keptBack", c."capacity" - s."booked" - s."held")
    FROM unnest(${changes.map(({ date }) => date)}::text[], ${changes.map(({ start }) => start)}::text[],
      ${changes.map(({ capacity }) => capacity)}::int[]) AS c("date", "start", "capacity")
    WHERE s."hallId" = ${hallId} AND s."date" = c."date" AND s."start" = c."start"`;
  await adaptLimits(tx, hallId, changes, hours);
  return undefined;
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
