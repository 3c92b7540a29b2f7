import { addDays, shanghaiDate, shanghaiInstant, shanghaiTime } from "../calendar/plain-date";
import { isMorning } from "./slots";

/** 候补: an application waits for a place others give back. */
const WAITING_STATES = ["WAITING", "OFFERED", "TAKEN", "ENDED"] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

/** The part of a day somebody can come in. */
export const DAY_PARTS = ["ANY", "MORNING", "AFTERNOON"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export const isDayPart = (text: string): text is DayPart => DAY_PARTS.some((part) => part === text);

/** What somebody waits for. */
export interface WaitingWish {
  /** Ids of halls; none: any. */
  readonly hallIds: readonly string[];
  readonly fromDate: string;
  readonly untilDate: string;
  readonly part: DayPart;
}

/** The parts of a day that take an hour of it. */
export const partsThatTake = (start: string): readonly DayPart[] => [
  "ANY",
  isMorning(start) ? "MORNING" : "AFTERNOON",
];

/** Assumed: nobody waits for a visit further ahead than any hall releases. */
export const WAITING_AHEAD_DAYS = 90;

/** The codes of a row; what the house does not know is a damaged row, and throws. */
export const waitingCodes = (row: {
  readonly state: string;
  readonly part: string;
}): { readonly state: WaitingState; readonly part: DayPart } => {
  const state = WAITING_STATES.find((known) => known === row.state);
  const part = DAY_PARTS.find((known) => known === row.part);
  if (!state || !part) throw new Error(`nobody waits as ${row.state} for ${row.part}`);
  return { state, part };
};

/** An offer stands for two hours, one of them by day (assumed: long enough for who is at work, short enough that the place
 *  still finds somebody; nobody is to lose it asleep). */
const OFFER = { hours: 2, daytimeMinutes: 60, dayFrom: "08:00", dayUntil: "20:00" } as const;

/** Assumed: who lets so many offers go leaves the list, and may join again. */
export const OFFERS_LET_GO = 3;

const MINUTE = 60_000;

/** Minutes by day between two instants. */
const daytimeBetween = (from: Date, until: Date): number => {
  let minutes = 0;
  for (let day = shanghaiDate(from); day <= shanghaiDate(until); day = addDays(day, 1)) {
    const begin = Math.max(from.getTime(), shanghaiInstant(day, OFFER.dayFrom).getTime());
    const end = Math.min(until.getTime(), shanghaiInstant(day, OFFER.dayUntil).getTime());
    minutes += Math.max(0, end - begin) / MINUTE;
  }
  return minutes;
};

/** Until when a place offered at `at` is held, to the minute in which it is told. */
export const offerEnds = (offeredAt: Date): Date => {
  const at = new Date(Math.floor(offeredAt.getTime() / MINUTE) * MINUTE);
  const end = new Date(at.getTime() + OFFER.hours * 60 * MINUTE);
  const missing = OFFER.daytimeMinutes - daytimeBetween(at, end);
  if (missing <= 0) return end;
  // What is missing of the hour by day follows where the day goes on: now, this morning or the next one.
  const [day, time] = [shanghaiDate(end), shanghaiTime(end)];
  const morning = shanghaiInstant(time < OFFER.dayUntil ? day : addDays(day, 1), OFFER.dayFrom);
  return new Date(Math.max(end.getTime(), morning.getTime()) + missing * MINUTE);
};

/** The first day of which a place may be offered at `at`: a visit is booked on an earlier day, and the offer ends on it. */
export const firstDayToOffer = (at: Date): string => addDays(shanghaiDate(offerEnds(at)), 1);
