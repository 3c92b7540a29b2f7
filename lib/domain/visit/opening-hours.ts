import { APPLICATION_TYPES } from "../types/known-types";
import type { ApplicationType } from "../types/registry";

/** 开放时间: a bookable hour of a weekday, in force from a day on. */
export interface HallHour {
  /** 0 = Sunday … 6. */
  readonly weekday: number;
  readonly start: string;
  readonly capacity: number;
  readonly validFrom: string;
  /** The last day; null: until further notice. */
  readonly validUntil: string | null;
}

/** The hours in force on a date; whether the halls work on it at all the calendar says. */
export const hoursOn = <H extends HallHour>(hours: readonly H[], date: string, weekday: number): H[] =>
  hours.filter(
    (hour) =>
      hour.weekday === weekday && hour.validFrom <= date && (!hour.validUntil || date <= hour.validUntil),
  );

/** The most places of one type in an hour, as the row of the hour says it; throws when it says it of no type there is. */
export const limitsOf = (typeLimits: unknown): [type: ApplicationType, capacity: number][] =>
  Object.entries(typeLimits ?? {}).map(([name, capacity]) => {
    const type = APPLICATION_TYPES.find((known) => known === name);
    if (!type || !Number.isInteger(capacity)) throw new Error(`an hour cannot limit ${name}`);
    return [type, Number(capacity)];
  });
