import type { Place } from "./slots";

/** How many visits one family books in one act (assumed; domain.md is silent): who comes with more books twice. */
export const FAMILY = { least: 2, most: 6 } as const;

/** What one hour has left. */
export interface HourLeft {
  readonly start: string;
  /** Places that are free for everybody. */
  readonly free: number;
  /** Where the hour limits a type of application: what that type has left. */
  readonly freeOfType: Readonly<Record<string, number>>;
}

/** Who comes in which hour: all in the first, or those it has no place for in the next one. In the order they were named,
 *  so that who was named first comes first.
 *  @param types of the applications, in their order
 *  @param hours the hour wished for and, where there is one, the one right after it
 *  @returns the start of each; undefined: there is not enough, and nobody is booked, or nobody would come at the hour wished for */
export const seatFamily = (types: readonly string[], hours: readonly HourLeft[]): string[] | undefined => {
  const left = hours.map(({ start, free, freeOfType }) => ({ start, free, ofType: { ...freeOfType } }));
  const starts: string[] = [];
  for (const type of types) {
    const hour = left.find(({ free, ofType }) => free > 0 && (ofType[type] ?? free) > 0);
    if (!hour) return undefined;
    hour.free -= 1;
    const ofType = hour.ofType[type];
    if (ofType !== undefined) hour.ofType[type] = ofType - 1;
    starts.push(hour.start);
  }
  return starts.includes(left[0]?.start ?? "") ? starts : undefined;
};

/** The places of a family's visits, each hour with how many. */
export const placesOf = (visits: readonly Place[]): (Place & { readonly count: number })[] => {
  const counted = new Map<string, Place & { count: number }>();
  for (const { hallId, date, start } of visits) {
    const key = [hallId, date, start].join(" ");
    const known = counted.get(key) ?? { hallId, date, start, count: 0 };
    known.count += 1;
    counted.set(key, known);
  }
  return [...counted.values()];
};
