import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "../../client";

/** A place that was booked and is given back before its hour. */
export interface GivenBack extends Place {
  /** The application type of who had it: what `SlotLimit` counts. */
  readonly type: string;
}

const MINUTE_MS = 60_000;

/** Gives booked places back: none is free at once, but at a random instant within its hall's minutes (0: at once), so
 *  that neither watching nor an agreement between two people gains it. Locks the hours in their order.
 *  @param at when it was given up */
export const returnPlaces = async (tx: Tx, places: readonly GivenBack[], at: Date): Promise<void> => {
  const sorted = [...places].sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
  for (const { hallId, date, start, type } of sorted) {
    const { returnMinutes } = await tx.hall.findUniqueOrThrow({
      where: { id: hallId },
      select: { returnMinutes: true },
    });
    const waits = returnMinutes > 0;
    await tx.slot.update({
      where: { hallId_date_start: { hallId, date, start } },
      data: { booked: { decrement: 1 }, ...(waits ? { held: { increment: 1 } } : {}) },
    });
    await tx.slotLimit.updateMany({
      where: { hallId, date, start, type },
      data: { booked: { decrement: 1 } },
    });
    if (!waits) continue;
    const freeAt = new Date(at.getTime() + randomInt(returnMinutes * MINUTE_MS));
    await tx.returnedPlace.create({
      data: { id: randomUUID(), hallId, date, start, returnedAt: at, freeAt },
    });
  }
};

const keyOf = ({ hallId, date, start }: Place): string => `${hallId} ${date} ${start}`;
