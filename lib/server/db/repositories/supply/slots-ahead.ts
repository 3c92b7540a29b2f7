import "server-only";
import { weekdayOf } from "@/lib/domain/calendar/plain-date";
import { bookableDates, keptBackOf, type ReleasePolicy } from "@/lib/domain/visit/release";
import { hoursOn, limitsOf } from "@/lib/domain/visit/opening-hours";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { db, type Tx } from "../../client";

/** What a hall's release is made of. */
export const RELEASE_COLUMNS = {
  releaseDays: true,
  releaseTime: true,
  dripPercent: true,
  dripDays: true,
  returnMinutes: true,
} as const satisfies Readonly<Record<keyof ReleasePolicy, true>>;

/** The days of an open hall that may be booked. */
export interface ReleasedDays {
  readonly hallId: string;
  readonly dates: readonly string[];
}

/** What every open hall has released at `at`. */
export const releasedDays = async (tx: Tx, at: Date, calendar: Calendar): Promise<ReleasedDays[]> => {
  const halls = await tx.hall.findMany({ where: { open: true }, select: { id: true, ...RELEASE_COLUMNS } });
  return halls.map(({ id, ...policy }) => ({ hallId: id, dates: bookableDates(at, calendar, policy) }));
};

/** A hall's dates whose hours are made. */
interface DaysToMake extends ReleasedDays {
  /** Those of them that may be booked at once. */
  readonly released: readonly string[];
  /** The last day whose places are all given; later ones keep back what the hall keeps back. */
  readonly givenWholeUntil: string;
}

/** Makes the missing slots of open halls by the hours in force, with the limits of their types; existing ones stay as they
 *  are. */
export const makeSlots = async (days: readonly DaysToMake[]): Promise<void> => {
  const halls = await db.hall.findMany({
    where: { open: true, id: { in: days.map(({ hallId }) => hallId) } },
    select: { id: true, dripPercent: true, hours: { orderBy: { validFrom: "asc" } } },
  });
  const isWaitedFor =
    (await db.waitingEntry.findFirst({ where: { state: "WAITING", byHall: false } })) !== null;
  const slots = days.flatMap(({ hallId, dates, released, givenWholeUntil }) => {
    const hall = halls.find(({ id }) => id === hallId);
    if (!hall) return [];
    return dates.flatMap((date) =>
      hoursOn(hall.hours, date, weekdayOf(date)).map(({ start, capacity, typeLimits }) => ({
        slot: {
          hallId,
          date,
          start,
          capacity,
          keptBack: date > givenWholeUntil ? keptBackOf(capacity, hall) : 0,
          // A day that is made late, when it can be booked already, is offered first all the same.
          toOffer: isWaitedFor || !released.includes(date),
        },
        limits: limitsOf(typeLimits),
      })),
    );
  });
  await db.slot.createMany({ data: slots.map(({ slot }) => slot), skipDuplicates: true });
  const limits = slots.flatMap(({ slot: { hallId, date, start }, limits: own }) =>
    own.map(([type, capacity]) => ({ hallId, date, start, type, capacity })),
  );
  if (limits.length > 0) await db.slotLimit.createMany({ data: limits, skipDuplicates: true });
};
