import { daysBetween } from "../calendar/plain-date";
import type { Place } from "./slots";

/** Why a hall closes for a day although people have booked it (assumed; domain.md §8.2, 13). */
export const CLOSING_REASONS = ["weather", "system", "holiday", "hall"] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export const isClosingReason = (reason: string): reason is ClosingReason =>
  (CLOSING_REASONS as readonly string[]).includes(reason);

/** An hour with places that are free. */
export interface FreeHour extends Place {
  readonly free: number;
  /** Where the hour limits a type: what that type has left. */
  readonly freeOfType: Readonly<Record<string, number>>;
}

/** Somebody who lost their place. */
export interface LostVisit extends Place {
  readonly type: string;
  /** The first day too late for a visit; undefined: there is none. */
  readonly before: string | undefined;
}

const minutesOf = (start: string): number => Number(start.slice(0, 2)) * 60 + Number(start.slice(3));

/** How far a place lies from the lost one: another hall is farther than any day, a day farther than any hour. */
const distance = (lost: Place, place: Place): readonly [number, number, number] => [
  place.hallId === lost.hallId ? 0 : 1,
  Math.abs(daysBetween(lost.date, place.date)),
  Math.abs(minutesOf(place.start) - minutesOf(lost.start)),
];

const isNearer = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
};

/** The nearest place for each of many who lost theirs, in their order, no place twice; undefined: none is left that fits. */
export const allotNearest = (
  visits: readonly LostVisit[],
  hours: readonly FreeHour[],
): (Place | undefined)[] => {
  const left = hours.map((hour) => ({ ...hour, ofType: { ...hour.freeOfType } }));
  return visits.map((visit) => {
    let best: { hour: (typeof left)[number]; far: readonly number[] } | undefined;
    for (const hour of left) {
      if (hour.free < 1 || (hour.ofType[visit.type] ?? 1) < 1) continue;
      if (visit.before && hour.date >= visit.before) continue;
      const far = distance(visit, hour);
      if (!best || isNearer(far, best.far)) best = { hour, far };
    }
    if (!best) return undefined;
    const { hour } = best;
    hour.free -= 1;
    const ofType = hour.ofType[visit.type];
    if (ofType !== undefined) hour.ofType[visit.type] = ofType - 1;
    return { hallId: hour.hallId, date: hour.date, start: hour.start };
  });
};
