import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";

export interface HallDay {
  readonly hallId: string;
  readonly date: string;
  /** Places of the day; 0: the hall is closed. */
  readonly places: number;
  readonly booked: number;
}

/** The days ahead of every hall, with what is booked; for the administrators who close them. */
export const hallDays = async (officer: OfficerActor): Promise<HallDay[]> => {
  if (!hasRole(officer, ["ADMIN"])) return [];
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
