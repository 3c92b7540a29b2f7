import { type Calendar, isWorkingDay, nextWorkingDay, previousWorkingDay } from "../calendar/working-days";
import { HALL_HOURS } from "../visit/slots";

/** What became of an hour's places in a hall's day, or is to become of them. */
export interface HourOfBoard {
  readonly start: string;
  /** All places of the hour. */
  readonly places: number;
  /** Visits that were checked in, however they ended. */
  readonly came: number;
  /** Booked, and not there yet. */
  readonly expected: number;
  readonly noShow: number;
  /** Given back and not free yet, or offered to the waiting list. */
  readonly held: number;
  /** Released some working days before the hour only. */
  readonly keptBack: number;
  readonly free: number;
}

/** Of what a place can be part, in the order in which a picture stacks them. */
export const PLACE_PARTS = ["came", "expected", "noShow", "held", "keptBack", "free"] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

/** Minutes, to a tenth: the middle one and the one that nine of ten do not exceed; null where there were none. */
export interface Spread {
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
}

export interface HourWaits {
  /** The hour in which the numbers were taken, "09"; null: all of them. */
  readonly hour: string | null;
  /** From the number to its first call. */
  readonly waiting: Spread;
  /** At a desk, all its visits to desks together. */
  readonly service: Spread;
  /** How far the estimate at issue was from the first call, without its sign. */
  readonly error: Spread;
}

/** What is booked of a day ahead. */
export interface DayBooked {
  readonly date: string;
  readonly places: number;
  readonly booked: number;
}

/** What a hall is used to. */
export interface Habits {
  /** Of those who booked. */
  readonly kept: number;
  readonly missed: number;
  /** Minutes of a window for one visitor; null while nothing is known. */
  readonly serviceMinutes: number | null;
  readonly windows: number;
}

export interface DayLoad extends DayBooked {
  /** Who is likely to come of those who have booked. */
  readonly visitors: number;
  /** Hours that windows will be taken, to a tenth; null while nothing is known of how long a visit takes. */
  readonly windowHours: number | null;
  /** Percent of the hours the windows are open; may exceed 100. */
  readonly load: number | null;
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

const OPEN_MINUTES = HALL_HOURS.reduce((sum, { from, until }) => sum + minutesOf(until) - minutesOf(from), 0);

/** Of everybody who booked, who did not come: 0–1; 0 while nobody was expected. */
export const missedShare = ({ kept, missed }: Pick<Habits, "kept" | "missed">): number =>
  kept + missed === 0 ? 0 : missed / (kept + missed);

/** The load of the days ahead from what is booked of them so far and what the hall is used to. Assumed: the guide forecasts
 *  nothing; bookings still to come are not guessed. */
export const loadOf = (days: readonly DayBooked[], habits: Habits): DayLoad[] => {
  const { serviceMinutes, windows } = habits;
  return days.map((day) => {
    const visitors = Math.round(day.booked * (1 - missedShare(habits)));
    if (serviceMinutes === null) return { ...day, visitors, windowHours: null, load: null };
    const minutes = visitors * serviceMinutes;
    const open = windows * OPEN_MINUTES;
    return {
      ...day,
      visitors,
      windowHours: Math.round(minutes / 6) / 10,
      load: open === 0 ? null : Math.round((minutes / open) * 100),
    };
  });
};

/** Working days of a board that can be chosen, and over which a load is forecast. */
const DAYS_BACK = 20;
export const DAYS_AHEAD = 10;

/** The next working days from tomorrow on. */
export const daysAhead = (today: string, calendar: Calendar): string[] => {
  const days: string[] = [];
  for (let day = today; days.length < DAYS_AHEAD;) days.push((day = nextWorkingDay(day, calendar)));
  return days;
};

/** The working days a board shows, the earliest first. */
export const boardDays = (today: string, calendar: Calendar): string[] => {
  const before: string[] = [];
  for (let day = today; before.length < DAYS_BACK;) before.unshift((day = previousWorkingDay(day, calendar)));
  return [...before, ...(isWorkingDay(today, calendar) ? [today] : []), ...daysAhead(today, calendar)];
};
