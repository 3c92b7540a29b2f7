import { APPLICATION_TYPES } from "../types/known-types";
import type { ApplicationType } from "../types/registry";
import { isSlotStart } from "./slots";

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

/** Hours of some weekdays from a day on. */
export interface NewHours {
  /** 0 = Sunday … 6. */
  readonly weekdays: readonly number[];
  /** The first day, later than today. */
  readonly validFrom: string;
  /** Each hour with its places; one that is not named is closed. */
  readonly hours: readonly {
    readonly start: string;
    readonly capacity: number;
    /** The most places of one type; a type that is not named may take all. */
    readonly typeLimits: Readonly<Partial<Record<ApplicationType, number>>>;
  }[];
}

/** Assumed: no hall has more windows than that. */
const MOST_PLACES = 500;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_PLACES;

/** What is wrong with new hours, by field (`places.<start>`, `limit.<type>`); nothing: they can be written. */
export const wrongHours = ({ weekdays, hours }: NewHours): Record<string, string> => ({
  ...(weekdays.length > 0 && weekdays.every((day) => Number.isInteger(day) && day >= 0 && day <= 6)
    ? {}
    : { weekdays: "required" }),
  ...Object.fromEntries(
    hours.flatMap(({ start, capacity, typeLimits }) => [
      ...(isSlotStart(start) && isCount(capacity) && capacity > 0
        ? []
        : [[`places.${start}`, "outOfBounds"]]),
      ...Object.entries(typeLimits).flatMap(([type, limit]) =>
        isCount(limit) ? [] : [[`limit.${type}`, "outOfBounds"]],
      ),
    ]),
  ),
});
