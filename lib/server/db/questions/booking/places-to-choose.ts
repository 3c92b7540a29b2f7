import "server-only";
import type { LocalText } from "@/lib/domain/text";
import { cancelBy } from "@/lib/domain/visit/cancellation";
import { bookableDates, type Place } from "@/lib/domain/visit/slots";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { HALL_TRAVEL, HALL_WORDS, hallTravelOf, hallWordsOf } from "../../repositories/halls";

/** A place that can be booked now. */
export interface FreePlace extends Place {
  readonly left: number;
  /** Until when it could be cancelled. */
  readonly cancelBy: Date;
}

export interface HallToChoose {
  readonly id: string;
  readonly name: LocalText;
  readonly address: LocalText;
  /** How to get there; empty where nobody wrote it down. */
  readonly travel: LocalText;
  /** A closed hall is shown and cannot be booked. */
  readonly open: boolean;
}

export interface PlacesToChoose {
  /** Bookable ones first. */
  readonly halls: readonly HallToChoose[];
  /** Of all halls, the earliest first; full hours are not shown (agreement IV). */
  readonly places: readonly FreePlace[];
}

/** Where and when a visit can be booked now, in two statements.
 *  @param before the day from which a visit would be too late */
export const placesToChoose = async (before?: string): Promise<PlacesToChoose> => {
  const [rows, calendar] = await Promise.all([
    db.hall.findMany({
      orderBy: [{ open: "desc" }, { id: "asc" }],
      select: { id: true, ...HALL_WORDS, ...HALL_TRAVEL, open: true },
    }),
    loadCalendar(),
  ]);
  const dates = bookableDates(now(), calendar).filter((date) => !before || date < before);
  const free = await db.$queryRaw<(Place & { left: number })[]>`
    SELECT s."hallId", s."date", s."start", s."capacity" - s."booked" - s."held" - s."keptBack" AS "left"
    FROM "Slot" s JOIN "Hall" h ON h."id" = s."hallId" AND h."open"
    WHERE s."date" = ANY (${dates}::text[]) AND s."booked" + s."held" + s."keptBack" < s."capacity"
    ORDER BY s."date", s."start", s."hallId"`;
  return {
    halls: rows.map((row) => ({
      id: row.id,
      ...hallWordsOf(row),
      travel: hallTravelOf(row),
      open: row.open,
    })),
    places: free.map((place) => ({ ...place, cancelBy: cancelBy(place.date, place.start, calendar) })),
  };
};
