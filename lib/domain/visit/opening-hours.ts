import { addDays, isPlainDate } from "../calendar/plain-date";
import { APPLICATION_TYPES } from "../types/known-types";
import type { ApplicationType } from "../types/registry";
import { isSlotStart } from "./slots";

/** Later than any day. */
const LAST = "9999-12-31";

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

/** Days in force, both included; null: until further notice. */
interface Validity {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** What is left of an hour's days when others take some of them: what lies before, what lies after, both or nothing. */
export const daysLeftOf = (hour: Validity, taken: Validity): Validity[] => {
  const ends = hour.validUntil ?? LAST;
  const takenUntil = taken.validUntil ?? LAST;
  if (ends < taken.validFrom || takenUntil < hour.validFrom) return [hour];
  const before =
    hour.validFrom < taken.validFrom
      ? [{ validFrom: hour.validFrom, validUntil: addDays(taken.validFrom, -1) }]
      : [];
  const after = takenUntil < ends ? [{ validFrom: addDays(takenUntil, 1), validUntil: hour.validUntil }] : [];
  return [...before, ...after];
};

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
  /** The last day, after which the former hours hold again; null: until further notice. */
  readonly validUntil: string | null;
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

const wrongLastDay = (validFrom: string, validUntil: string | null): Record<string, string> => {
  if (validUntil === null) return {};
  if (!isPlainDate(validUntil)) return { validUntil: "notADate" };
  return validUntil < validFrom ? { validUntil: "hoursEnd" } : {};
};

/** What is wrong with new hours, by field (`places.<start>`, `limit.<type>`); nothing: they can be written. */
export const wrongHours = ({ weekdays, validFrom, validUntil, hours }: NewHours): Record<string, string> => ({
  ...wrongLastDay(validFrom, validUntil),
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
