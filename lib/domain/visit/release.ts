import { addDays, shanghaiDate, shanghaiInstant, shanghaiTime } from "../calendar/plain-date";
import { addWorkingDays, type Calendar, isWorkingDay } from "../calendar/working-days";
import type { Place } from "./slots";

/** 放号: how a hall gives its places. Assumed: the release of Shenzhen's slots is not published (domain.md §4), and each
 *  hall sets its own. */
export interface ReleasePolicy {
  /** So many working days ahead can be booked; the last of them from `releaseTime` on. */
  readonly releaseDays: number;
  /** "HH:mm" in Shanghai. */
  readonly releaseTime: string;
  /** Percent of an hour's places that are kept back at first. */
  readonly dripPercent: number;
  /** They are given so many working days before the hour, at `releaseTime`. */
  readonly dripDays: number;
  /** A place given back is free again at a random instant within so many minutes. */
  readonly returnMinutes: number;
}

/** What a hall does that has set nothing; the defaults of the database. */
export const RELEASE_OF_A_HALL: ReleasePolicy = {
  releaseDays: 10,
  releaseTime: "09:00",
  dripPercent: 0,
  dripDays: 2,
  returnMinutes: 60,
};

/** Between what a policy lies (assumed): nobody plans further ahead than a quarter, a hall that keeps back more than half
 *  has no booking, and a place is not lost for half a day. */
export const RELEASE_BOUNDS = {
  releaseDays: [1, 60],
  dripPercent: [0, 50],
  dripDays: [1, 59],
  returnMinutes: [0, 720],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** The last day the policy has reached at `now`, counted in working days. */
const reached = (
  now: Date,
  calendar: Calendar,
  days: number,
  { releaseTime }: Pick<ReleasePolicy, "releaseTime">,
): string => {
  const count = shanghaiTime(now) >= releaseTime ? days : days - 1;
  return addWorkingDays(shanghaiDate(now), count, calendar).date;
};

/** The dates that may be booked at `now`: from the next working day on as many as the hall releases; the last of them
 *  from the release hour on (Shanghai time), before that one fewer. */
export const bookableDates = (
  now: Date,
  calendar: Calendar,
  policy: Pick<ReleasePolicy, "releaseDays" | "releaseTime"> = RELEASE_OF_A_HALL,
): string[] => {
  const last = reached(now, calendar, policy.releaseDays, policy);
  const dates: string[] = [];
  for (let day = addDays(shanghaiDate(now), 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) dates.push(day);
  return dates;
};

/** Assumed: so long before a day is released who waits is offered it; the job that does comes every few seconds. */
const BEFORE_RELEASE_MS = 60_000;

/** The dates that may be booked or will be within the minute: those that were not offered yet are offered now. */
export const daysToOffer = (
  now: Date,
  calendar: Calendar,
  policy: Pick<ReleasePolicy, "releaseDays" | "releaseTime">,
): string[] => bookableDates(new Date(now.getTime() + BEFORE_RELEASE_MS), calendar, policy);

/** The last day whose places are all given at `now`: what later hours keep back is not. */
export const givenWholeUntil = (
  now: Date,
  calendar: Calendar,
  policy: Pick<ReleasePolicy, "dripDays" | "releaseTime">,
): string => reached(now, calendar, policy.dripDays, policy);

/** How many of an hour's places are kept back when it is made. */
export const keptBackOf = (capacity: number, { dripPercent }: Pick<ReleasePolicy, "dripPercent">): number =>
  Math.floor((capacity * dripPercent) / 100);

/** Assumed: the place of an hour nearer than this is free at once, because who could still come needs the time. */
const FREE_AT_ONCE_HOURS = 24;

const MINUTE = 60_000;

/** When a place given back at `at` is free again: at a random instant within the hall's minutes, so that neither watching
 *  nor an agreement between two people gains it; at once when the hour is near.
 *  @param draw 0 ≤ draw < 1 */
export const freeAgainAt = (
  { date, start }: Pick<Place, "date" | "start">,
  at: Date,
  { returnMinutes }: Pick<ReleasePolicy, "returnMinutes">,
  draw: number,
): Date => {
  const hour = shanghaiInstant(date, start).getTime();
  if (hour - at.getTime() < FREE_AT_ONCE_HOURS * 60 * MINUTE) return at;
  // It can be booked until the day before is over.
  const left = (shanghaiInstant(date).getTime() - at.getTime()) / 2;
  return new Date(at.getTime() + Math.floor(draw * Math.min(returnMinutes * MINUTE, Math.max(0, left))));
};
