import { latestBirth } from "../calendar/birth-date";
import { ageOn } from "../calendar/plain-date";

/** Assumed: who is called first within an hour (the guide names no priority; Shenzhen's halls post 老幼优先 without ages).
 *  On the day of the visit. */
const ELDERLY_FROM_AGE = 65;
const SMALL_CHILD_UNDER_AGE = 3;

/** In the order of the hour: small children and elderly before those who booked, who came without a booking after them. */
const RANKS = { FAMILY: 0, ELDERLY: 0, BOOKED: 1, WALK_IN: 2 } as const;

/** Who waits with whom (号票的通道). */
export type Lane = keyof typeof RANKS;
export const LANES = Object.keys(RANKS) as readonly Lane[];
export const rankOf = (lane: Lane): number => RANKS[lane];

interface Visitors {
  /** Of everybody who comes together, as far as they are known. */
  readonly birthDates: readonly (string | undefined)[];
  readonly date: string;
  /** They came without an appointment: an hour's bookings are called before them, whoever they are. */
  readonly withoutBooking: boolean;
}

/** The lane of visitors who come together on a day; one of them decides for all, so that no family is torn apart. */
export const laneOf = ({ birthDates, date, withoutBooking }: Visitors): Lane => {
  if (withoutBooking) return "WALK_IN";
  const ages = birthDates.flatMap((typed) => {
    const born = latestBirth(typed);
    return born === undefined ? [] : ageOn(born, date);
  });
  if (ages.some((age) => age < SMALL_CHILD_UNDER_AGE)) return "FAMILY";
  return ages.some((age) => age >= ELDERLY_FROM_AGE) ? "ELDERLY" : "BOOKED";
};

export interface InQueue {
  /** The booked hour. */
  readonly start: string;
  readonly lane: Lane;
  readonly issuedAt: Date;
  readonly number: string;
}

const compare = (one: string | number, other: string | number): number =>
  one < other ? -1 : Number(one > other);

/** The order in which a hall calls: by hour, within it by lane, then by arrival. The database's is made of the same ranks
 *  (lib/server/db/calling-order.ts). */
export const byTurn = (one: InQueue, other: InQueue): number =>
  compare(one.start, other.start) ||
  compare(rankOf(one.lane), rankOf(other.lane)) ||
  compare(one.issuedAt.getTime(), other.issuedAt.getTime()) ||
  compare(one.number, other.number);
