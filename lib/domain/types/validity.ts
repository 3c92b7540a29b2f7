import { latestBirth } from "../calendar/birth-date";
import { addDays, addYears, isPlainDate } from "../calendar/plain-date";
import type { FieldError } from "../questions/field-errors";
import type { DraftAnswers } from "../questions/registry";

/** EEAL art. 30: a permit that is not for work runs at least 180 days and at most five years. */
export const SHORTEST_PERMIT_DAYS = 180;
export const LONGEST_PERMIT_YEARS = 5;
/** Reg. art. 15(5): only children under 18 are family members here. */
export const ADULT_AGE = 18;

export type ValidityCause =
  "SPONSOR_PERMIT" | "PASSPORT" | "FIVE_YEARS" | "EIGHTEENTH_BIRTHDAY" | "HELD_PERMIT";

export interface ValidityRange {
  readonly min: string;
  readonly max: string;
  /** What sets `max`. */
  readonly cause: ValidityCause;
}

/** The days until which a permit may be asked for (domain.md §2.2): no longer than the worker's permit (when issued),
 *  the passport, five years, and for a child the day before the 18th birthday. `max` < `min`: none is possible.
 *  Limits whose answers are missing do not count. */
export const permitValidityRange = (answers: DraftAnswers, today: string): ValidityRange => {
  const limits: [string, ValidityCause][] = [[addYears(today, LONGEST_PERMIT_YEARS), "FIVE_YEARS"]];
  const add = (date: string | undefined, cause: ValidityCause): void => {
    if (date && isPlainDate(date)) limits.push([date, cause]);
  };
  add(answers.passportExpiresOn, "PASSPORT");
  // With an application of the worker in process the permit that will count is not issued yet.
  if (!answers.sponsorInProcessSerial) add(answers.sponsorPermitExpiresOn, "SPONSOR_PERMIT");
  const born = latestBirth(answers.birthDate);
  if (answers.relationship === "CHILD" && born)
    add(addDays(addYears(born, ADULT_AGE), -1), "EIGHTEENTH_BIRTHDAY");
  const [max, cause] = limits.reduce((nearest, limit) => (limit[0] < nearest[0] ? limit : nearest));
  return { min: addDays(today, SHORTEST_PERMIT_DAYS), max, cause };
};

/** For a permit whose term goes on: as above, without the shortest term (domain.md §2.2, assumed). */
export const keptValidityRange = (answers: DraftAnswers, today: string): ValidityRange => ({
  ...permitValidityRange(answers, today),
  min: today,
});

/** What stands against a term while nothing else is known of who asks for it, as the form will say it (the checks of
 *  the type); undefined: nothing, or no whole date yet.
 *  @param kept the term of a permit held goes on, and may end soon */
export const termError = (until: string, today: string, kept = false): FieldError | undefined => {
  if (!isPlainDate(until)) return undefined;
  const { min, max } = permitValidityRange({}, today);
  if (until <= today) return "mustBeAhead";
  if (until < min && !kept) return "termTooShort";
  return until > max ? "termTooLong" : undefined;
};

/** For a permit that is prolonged: later than the one held, too. */
export const extendedValidityRange = (answers: DraftAnswers, today: string): ValidityRange => {
  const range = permitValidityRange(answers, today);
  const held = answers.heldExpiresOn;
  if (!held || !isPlainDate(held)) return range;
  const next = addDays(held, 1);
  return next > range.min ? { ...range, min: next } : range;
};

/** For a permit that was lost or damaged: its own last day, or sooner. */
export const sameValidityRange = (answers: DraftAnswers, today: string): ValidityRange => {
  const range = keptValidityRange(answers, today);
  const held = answers.heldExpiresOn;
  return held && isPlainDate(held) && held < range.max
    ? { ...range, max: held, cause: "HELD_PERMIT" }
    : range;
};
