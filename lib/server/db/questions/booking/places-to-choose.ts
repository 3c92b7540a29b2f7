import "server-only";
import type { LocalText } from "@/lib/domain/text";
import { cancelBy, mayStillCancel } from "@/lib/domain/visit/cancellation";
import { bookableDates } from "@/lib/domain/visit/release";
import type { Place } from "@/lib/domain/visit/slots";
import type { Way } from "@/lib/domain/hall/way";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { HALL_WAY, HALL_WORDS, hallWayOf, hallWordsOf } from "../../repositories/halls";
import { OPEN_TO_ALL } from "../../repositories/supply/open-to-all";
import { RELEASE_COLUMNS } from "../../repositories/supply/slots-ahead";

/** A place that can be booked now. */
export interface FreePlace extends Place {
  readonly left: number;
  /** Until when it could be cancelled. */
  readonly cancelBy: Date;
  /** It still could, if it were booked now. */
  readonly cancellable: boolean;
}

interface HallToChoose {
  readonly id: string;
  readonly name: LocalText;
  readonly address: LocalText;
  /** How to get there; empty where nobody wrote it down. */
  readonly travel: LocalText;
  /** On foot from the metro; undefined where nobody walked it. */
  readonly way: Way | undefined;
  /** A closed hall is shown and cannot be booked. */
  readonly open: boolean;
}

export interface PlacesToChoose {
  /** Bookable ones first. */
  readonly halls: readonly HallToChoose[];
  /** Of all halls, the earliest first; full hours are not shown (agreement IV). */
  readonly places: readonly FreePlace[];
}

interface PlacesAsked {
  /** Of the application: an hour may limit its places. */
  readonly type: string;
  /** The first day too late. */
  readonly before: string | undefined;
}

/** Where and when a visit can be booked now, in two statements. */
export const placesToChoose = async ({ type, before }: PlacesAsked): Promise<PlacesToChoose> => {
  const [halls, calendar] = await Promise.all([
    db.hall.findMany({
      orderBy: [{ open: "desc" }, { id: "asc" }],
      select: { id: true, ...HALL_WORDS, ...HALL_WAY, ...RELEASE_COLUMNS, open: true },
    }),
    loadCalendar(),
  ]);
  const days = halls
    .filter(({ open }) => open)
    .flatMap((hall) => bookableDates(now(), calendar, hall).map((date) => ({ hallId: hall.id, date })))
    .filter(({ date }) => !before || date < before);
  const free = await db.$queryRaw<(Place & { left: number })[]>`
    SELECT s."hallId", s."date", s."start",
      LEAST(s."capacity" - s."booked" - s."held" - s."keptBack", l."capacity" - l."booked") AS "left"
    FROM "Slot" s
    JOIN unnest(${days.map(({ hallId }) => hallId)}::text[], ${days.map(({ date }) => date)}::text[])
      AS o("hallId", "date") ON o."hallId" = s."hallId" AND o."date" = s."date"
    LEFT JOIN "SlotLimit" l ON l."hallId" = s."hallId" AND l."date" = s."date" AND l."start" = s."start" AND l."type" = ${type}
    WHERE s."booked" + s."held" + s."keptBack" < s."capacity" AND ${OPEN_TO_ALL} AND (l."booked" IS NULL OR l."booked" < l."capacity")
    ORDER BY s."date", s."start", s."hallId"`;
  return {
    halls: halls.map((row) => ({
      id: row.id,
      ...hallWordsOf(row),
      ...hallWayOf(row),
      open: row.open,
    })),
    places: free.map((place) => {
      const until = cancelBy(place.date, place.start, calendar);
      return { ...place, cancelBy: until, cancellable: mayStillCancel(now(), until) };
    }),
  };
};
