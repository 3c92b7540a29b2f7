import type { Calendar } from "../../calendar/working-days";
import { isPlainDate } from "../../calendar/plain-date";
import type { DraftAnswers, Field } from "../../questions/registry";
import type { Versioned } from "../../questions/versioned";

/** Names a check wherever it is spoken of: in findings, on the officer's screen (`review.checks.<code>`), in what the
 *  applicant is told (`eligibility.<code>`) and in a refusal. */
export type CheckCode = string;

/** Dates and figures for the message, e.g. { limit: "2027-01-15", cause: "PASSPORT" }. */
export type FindingData = Readonly<Record<string, string | number>>;

/** What a check found wrong. */
export interface Problem {
  readonly data: FindingData;
  /** The answer that set the limit, which may stand on another page: told there too. */
  readonly alsoBeside?: Field;
}

/** One rule of a type, whole: what the applicant is told and what the officer's screen marks derive from it. A new one
 *  says from which version of the forms on it judges. */
export interface Check extends Versioned {
  readonly code: CheckCode;
  /** The question beside which it is told and marked. */
  readonly field: Field;
  /** BLOCK keeps from submitting, WARN tells only. */
  readonly severity: "BLOCK" | "WARN";
  /** Where the rule stands: law, guide, or "assumed" with the paragraph of domain.md. */
  readonly source: string;
  /** A condition of applying: who met it on the day of the application has met it for good, however long the review and
   *  the way to the window take. */
  readonly ofApplying?: true;
  /** The type that is for whoever it is found on, by its name in the registry: offered where this one is barred. */
  readonly offers?: string;
  /** No type is for whoever it is found on: only a window helps, and where one is told with it. */
  readonly atWindow?: true;
  /** Whether the rule concerns these answers; one that does not is neither failed nor passed. */
  readonly arises: (answers: DraftAnswers, day: string) => boolean;
  /** When its question must be answered at all, which is then marked there. */
  readonly demands?: (answers: DraftAnswers, day: string) => boolean;
  /** Undefined: nothing against it. Silent while the answers it looks at are missing. */
  readonly judge: (answers: DraftAnswers, day: string, calendar: Calendar) => Problem | undefined;
}

/** One check that bites (BLOCK) or warns (WARN), told beside `fields` while the form is filled. */
export interface Finding {
  readonly code: CheckCode;
  readonly severity: Check["severity"];
  readonly field: Field;
  /** Every question beside which it is told, `field` first. */
  readonly fields: readonly Field[];
  readonly data: FindingData;
  readonly offers?: string;
  readonly atWindow?: true;
}

export const problem = (data: FindingData = {}, alsoBeside?: Field): Problem => ({
  data,
  ...(alsoBeside ? { alsoBeside } : {}),
});

/** The answer when it is a day that exists; the checks on dates stay silent otherwise. */
export const dayOf = (answer: string | undefined): string | undefined =>
  answer && isPlainDate(answer) ? answer : undefined;
