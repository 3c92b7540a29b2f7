import "server-only";
import { bookableDates } from "@/lib/domain/visit/release";
import { type OpenSlot, slotEnd } from "@/lib/domain/visit/slots";
import { loadCalendar } from "../../calendar";
import { now } from "@/lib/server/base/clock";
import type { LocalText } from "@/lib/domain/text";
import { db } from "../../client";
import { HALL_WORDS, hallWordsOf } from "../../repositories/halls";
import { OPEN_TO_ALL } from "../../repositories/supply/open-to-all";
import { RELEASE_COLUMNS } from "../../repositories/supply/slots-ahead";

export interface HallView {
  readonly id: string;
  readonly name: LocalText;
  readonly address: LocalText;
  /** A closed hall is shown and cannot be booked. */
  readonly open: boolean;
}

/** Every hall, bookable ones first. */
export const halls = async (): Promise<HallView[]> => {
  const rows = await db.hall.findMany({
    orderBy: [{ open: "desc" }, { id: "asc" }],
    select: { id: true, ...HALL_WORDS, open: true },
  });
  return rows.map((row) => ({ id: row.id, ...hallWordsOf(row), open: row.open }));
};

interface SlotsAsked {
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The first day too late. */
  readonly before?: string | undefined;
  /** Of the application: what is left of an hour that limits its type. */
  readonly type?: string | undefined;
}

/** The open slots of a hall; full ones are not shown (agreement IV). Undefined: no such hall. */
export const openSlots = async (
  hallId: string,
  { from, to, before, type = "" }: SlotsAsked = {},
): Promise<OpenSlot[] | undefined> => {
  const hall = await db.hall.findUnique({
    where: { id: hallId },
    select: { open: true, ...RELEASE_COLUMNS },
  });
  if (!hall) return undefined;
  if (!hall.open) return [];
  const dates = bookableDates(now(), await loadCalendar(), hall).filter(
    (date) => (!from || date >= from) && (!to || date <= to) && (!before || date < before),
  );
  const rows = await db.$queryRaw<Omit<OpenSlot, "end">[]>`
    SELECT s."date", s."start",
      LEAST(s."capacity" - s."booked" - s."held" - s."keptBack", l."capacity" - l."booked") AS "left"
    FROM "Slot" s LEFT JOIN "SlotLimit" l
      ON l."hallId" = s."hallId" AND l."date" = s."date" AND l."start" = s."start" AND l."type" = ${type}
    WHERE s."hallId" = ${hallId} AND s."date" = ANY (${dates}::text[])
      AND s."booked" + s."held" + s."keptBack" < s."capacity" AND ${OPEN_TO_ALL} AND (l."booked" IS NULL OR l."booked" < l."capacity")
    ORDER BY s."date", s."start"`;
  return rows.map((row) => ({ ...row, end: slotEnd(row.start) }));
};
