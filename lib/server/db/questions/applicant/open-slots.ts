import "server-only";
import { bookableDates, type OpenSlot, slotEnd } from "@/lib/domain/visit/slots";
import { loadCalendar } from "../../calendar";
import { now } from "@/lib/server/base/clock";
import type { LocalText } from "@/lib/domain/text";
import { db } from "../../client";
import { HALL_WORDS, hallWordsOf } from "../../repositories/halls";

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

/** The days that may be booked now, whatever the hall. */
export const bookableDays = async (): Promise<string[]> => bookableDates(now(), await loadCalendar());

/** The open slots of a hall from `from` to `to` (both included) and before `before`; full ones are not shown (agreement IV). Undefined:
 *  no such hall. */
export const openSlots = async (
  hallId: string,
  { from, to, before }: { readonly from?: string; readonly to?: string; readonly before?: string } = {},
): Promise<OpenSlot[] | undefined> => {
  const hall = await db.hall.findUnique({ where: { id: hallId }, select: { open: true } });
  if (!hall) return undefined;
  if (!hall.open) return [];
  const dates = (await bookableDays()).filter(
    (date) => (!from || date >= from) && (!to || date <= to) && (!before || date < before),
  );
  const rows = await db.$queryRaw<Omit<OpenSlot, "end">[]>`
    SELECT "date", "start", "capacity" - "booked" - "held" - "keptBack" AS "left" FROM "Slot"
    WHERE "hallId" = ${hallId} AND "date" = ANY (${dates}::text[]) AND "booked" + "held" + "keptBack" < "capacity"
    ORDER BY "date", "start"`;
  return rows.map((row) => ({ ...row, end: slotEnd(row.start) }));
};
