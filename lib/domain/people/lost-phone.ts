import { isShortNumber } from "../short-number";

/** A phone that is lost: its account is moved to another number by somebody who shows the passport at a hall (ours; the
 *  guide §6.1 knows no way). */

/** From the confirmation in person to the change: long enough for the old number to object. */
export const LOST_PHONE_DELAY_HOURS = 24;

/** Within which a request is finished in person, or is void. */
export const LOST_PHONE_DAYS = 30;

/** Requests about one application number from one address in a day (assumed). */
export const LOST_PHONE_TRIES_PER_DAY = 5;

/** How often a day the number of one account is told of new requests (assumed); the confirmation is told every time. */
export const LOST_PHONE_TOLD_PER_DAY = 3;

/** The two that can still become something come first. */
export const RECOVERY_STATES = [
  "OPEN",
  "CONFIRMED",
  "DONE",
  /** The account's holder said it was not them. */
  "OBJECTED",
  /** The officer found another person, or another passport. */
  "DECLINED",
  "EXPIRED",
  /** The new number belonged to somebody else when its hour came. */
  "FAILED",
] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

export const PENDING_RECOVERIES: readonly RecoveryState[] = ["OPEN", "CONFIRMED"];

const HOUR_MS = 3_600_000;

/** When the number changes that was confirmed at `at`. */
export const changesAt = (at: Date): Date => new Date(at.getTime() + LOST_PHONE_DELAY_HOURS * HOUR_MS);

const LIFE_MS = LOST_PHONE_DAYS * 24 * HOUR_MS;

/** A request made at this instant, or before it, is void at `now`. */
export const voidRecoveriesUntil = (now: Date): Date => new Date(now.getTime() - LIFE_MS);

/** Until when a request made at `at` can be confirmed. */
export const recoveryExpires = (at: Date): Date => new Date(at.getTime() + LIFE_MS);

/** Signs of a request's number: about 39 bits, read out at a desk, and opening nothing by itself. */
export const RECOVERY_LENGTH = 8;

/** @param number as `typedNumber` leaves it */
export const isRecoveryNumber = (number: string): boolean => isShortNumber(number, RECOVERY_LENGTH);

export const recoveryState = (text: string): RecoveryState => {
  const state = RECOVERY_STATES.find((known) => known === text);
  if (!state) throw new Error(`a request about a phone cannot be ${text}`);
  return state;
};
