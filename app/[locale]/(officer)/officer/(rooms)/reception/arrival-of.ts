import type { Arrival } from "@/components/rooms/hall/ReceptionDesk";
import { visitWindow } from "@/lib/domain/visit/slots";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { ArrivalRow } from "@/lib/server/db/questions/officer/arrivals-of-today";

const statusOf = (row: ArrivalRow, date: string, now: Date): Arrival["status"] => {
  if (row.missed) return "missed";
  if (row.ticket || row.status === "CHECKED_IN" || row.status === "DONE") return "arrived";
  const { opens, closes } = visitWindow(date, row.start);
  if (now < opens) return "early";
  return now < closes && row.status === "BOOKED" ? "now" : "over";
};

/** A booking of today as the reception sees it at `now`. */
export const arrivalOf = (row: ArrivalRow, date: string, now: Date): Arrival => ({
  ...row,
  status: statusOf(row, date, now),
  opensAt: shanghaiTime(visitWindow(date, row.start).opens),
});
