import "server-only";
import { bookableDates, slotEnd } from "@/lib/domain/visit/slots";
import { loadCalendar } from "../../calendar";
import { now } from "@/lib/server/base/clock";
import { db } from "../../client";

export interface HallView {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly addressZh: string;
  readonly addressEn: string;
  /** A closed hall is shown and cannot be booked. */
  readonly open: boolean;
}

/** Every hall, bookable ones first. */
export const halls = (): Promise<HallView[]> =>
  db.hall.findMany({
    orderBy: [{ open: "desc" }, { id: "asc" }],
    select: { id: true, nameZh: true, nameEn: true, addressZh: true, addressEn: true, open: true },
  });

export interface OpenSlot {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly left: number;
}

/** The days that may be booked now, whatever the hall. */
export const bookableDays = async (): Promise<string[]> => bookableDates(now(), await loadCalendar());

/** The open slots of a hall from `from` to `to` (both included); full ones are not shown (agreement IV). Undefined:
 *  no such hall. */
export const openSlots = async (
  hallId: string,
  { from, to }: { readonly from?: string; readonly to?: string } = {},
): Promise<OpenSlot[] | undefined> => {
  const hall = await db.hall.findUnique({ where: { id: hallId }, select: { open: true } });
  if (!hall) return undefined;
  if (!hall.open) return [];
  const dates = (await bookableDays()).filter((date) => (!from || date >= from) && (!to || date <= to));
  const rows = await db.slot.findMany({
    where: { hallId, date: { in: dates }, booked: { lt: db.slot.fields.capacity } },
    orderBy: [{ date: "asc" }, { start: "asc" }],
  });
  return rows.map(({ date, start, capacity, booked }) => ({
    date,
    start,
    end: slotEnd(start),
    left: capacity - booked,
  }));
};
