import { shanghaiDate, shanghaiInstant, shanghaiTime } from "../calendar/plain-date";
import { type Calendar, type OpeningHours, isWorkingDay } from "../calendar/working-days";

/** Opening hours of the halls (Luohu 综合窗口: 9–12 and 14–18), 420 minutes a day. */
export const HALL_HOURS: OpeningHours = [
  { from: "09:00", until: "12:00" },
  { from: "14:00", until: "18:00" },
];

/** The seven bookable hours of a day (上午下午共7个预约时段). */
export const SLOT_STARTS = ["09:00", "10:00", "11:00", "14:00", "15:00", "16:00", "17:00"] as const;
export type SlotStart = (typeof SLOT_STARTS)[number];
export const isSlotStart = (start: string): start is SlotStart =>
  SLOT_STARTS.some((known) => known === start);
export const isMorning = (start: string): boolean => start < "12:00";

/** An hour of a hall, as it is chosen, lost and offered. */
export interface Place {
  readonly hallId: string;
  readonly date: string;
  readonly start: string;
}

/** An hour of a hall that can be booked now; full ones are not shown (agreement IV). */
export interface OpenSlot {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly left: number;
}

/** Whether the halls receive visitors at this instant. */
export const isOpenAt = (at: Date, calendar: Calendar): boolean => {
  const time = shanghaiTime(at);
  return (
    isWorkingDay(shanghaiDate(at), calendar) &&
    HALL_HOURS.some(({ from, until }) => from <= time && time < until)
  );
};

/** The bookable hour that runs at a time of the day ("09:00" before the first); who comes without a booking waits behind
 *  those who booked it. */
export const slotAt = (time: string): SlotStart =>
  SLOT_STARTS.findLast((start) => start <= time) ?? SLOT_STARTS[0];

const SLOT_MINUTES = 60;
/** Check-in opens this long before the slot (assumed, domain.md §4). */
export const CHECK_IN_LEAD_MINUTES = 30;

/** "10:00" for the slot that starts at "09:00". */
export const slotEnd = (start: string): string =>
  shanghaiTime(new Date(shanghaiInstant("2000-01-01", start).getTime() + SLOT_MINUTES * 60_000));

export interface VisitWindow {
  readonly opens: Date;
  /** End of the slot; from here on the visitor is late and the visit counts as missed. */
  readonly closes: Date;
}

/** When a visitor may check in: 30 minutes before the slot until its end. */
export const visitWindow = (date: string, start: string): VisitWindow => ({
  opens: new Date(shanghaiInstant(date, start).getTime() - CHECK_IN_LEAD_MINUTES * 60_000),
  closes: shanghaiInstant(date, slotEnd(start)),
});

/** Whether a visitor of this hour may check in at this moment. */
export const isCheckInOpen = (date: string, start: string, at: Date): boolean => {
  const { opens, closes } = visitWindow(date, start);
  return opens <= at && at < closes;
};
