import "server-only";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";

export interface HallDay {
  readonly hallId: string;
  readonly date: string;
  /** Places of the day; 0: the hall is closed. */
  readonly places: number;
  readonly booked: number;
}

/** The days ahead of every hall, with what is booked. */
export const hallDays = async (): Promise<HallDay[]> => {
  const rows = await db.slot.groupBy({
    by: ["date", "hallId"],
    where: { date: { gte: today() } },
    _sum: { capacity: true, booked: true },
    orderBy: [{ date: "asc" }, { hallId: "asc" }],
  });
  return rows.map(({ hallId, date, _sum }) => ({
    hallId,
    date,
    places: _sum.capacity ?? 0,
    booked: _sum.booked ?? 0,
  }));
};
