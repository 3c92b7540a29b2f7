import type { OfficerRole } from "../vocabulary";
import type { Guard, GuardedFacts } from "./guards";
import type { State } from "./states";

export const EVENTS = [
  "submit",
  "claim",
  "release",
  "return",
  "resubmit",
  "amend",
  "changePassport",
  "lapse",
  "pass",
  "reject",
  "takeBack",
  "book",
  "reschedule",
  "cancel",
  "cancelByHall",
  "noShow",
  "checkIn",
  "walkIn",
  "callInterview",
  "interviewPass",
  "interviewFail",
  "callWindow",
  "sendToInterview",
  "missedCall",
  "visitorLeft",
  "dayEnd",
  "correct",
  "refuseAcceptance",
  "accept",
  "recordPassport",
  "approve",
  "refuse",
  "startProduction",
  "produced",
  "renumber",
  "dispatch",
  "retrack",
  "collect",
  "notCollected",
  "withdraw",
  "withdrawAtHall",
] as const;
export type LifecycleEvent = (typeof EVENTS)[number];

/** The moves by which a pre-reviewer, an interviewer (a window officer with the right, domain.md §8.1) or a window officer
 *  has handled a case, whichever round it was in. */
export const HANDLING = [
  "return",
  "pass",
  "reject",
  "interviewPass",
  "interviewFail",
  "callWindow",
  "correct",
  "accept",
  "refuseAcceptance",
] as const satisfies readonly LifecycleEvent[];

/** The moves by which a review ends with a visit to come: the last one says what that visit is for. */
export const TO_A_VISIT = ["pass", "correct"] as const satisfies readonly LifecycleEvent[];

/** What decides between two moves of one event; nobody is refused by it. */
const CASES = {
  /** What the window named is still the last word on the case, whatever became of the visits booked for it. */
  correctionStands: ({ correctionStands }) => correctionStands === true,
} as const satisfies Readonly<Record<string, (facts: GuardedFacts) => boolean>>;

/** Who may make a move: the owner, the clock, a desk, or the device that stands in for one. */
type Mover = "APPLICANT" | "SYSTEM" | "KIOSK" | OfficerRole;

/** The jobs that make moves; `start-jobs.ts` runs them. */
type MovingJob = "deadlines" | "closings";

export interface Transition {
  readonly from: State;
  readonly event: LifecycleEvent;
  readonly to: State;
  readonly by: readonly Mover[];
  /** What must hold beside role and state, run by `mayActorTrigger`. */
  readonly guards: readonly Guard[];
  /** The job that makes the move where SYSTEM may. */
  readonly job?: MovingJob;
  /** Only then; the move of the same event that stands below is the other case. */
  readonly when?: keyof typeof CASES;
}

const on = (
  from: State,
  event: LifecycleEvent,
  to: State,
  by: readonly Mover[],
  rest: Partial<Pick<Transition, "guards" | "job" | "when">> = {},
): Transition => ({ from, event, to, by, guards: [], ...rest });

/** A visit that was not kept leads back to where it was booked from. */
const back = (
  from: State,
  event: LifecycleEvent,
  by: readonly Mover[],
  rest: Pick<Transition, "job"> = {},
): Transition[] => [
  on(from, event, "WINDOW_CORRECTION", by, { ...rest, when: "correctionStands" }),
  on(from, event, "TO_BOOK", by, rest),
];

/** Sent, and not at a hall: the applicant may withdraw, or say that the passport changed. Its data are then given anew and
 *  reviewed again, and a visit that was booked is given up, which is no failure to keep it. */
const BEFORE_ACCEPTANCE = [
  "SUBMITTED",
  "PRE_REVIEW",
  "RETURNED",
  "TO_BOOK",
  "BOOKED",
  "WINDOW_CORRECTION",
] as const satisfies readonly State[];
/** From the acceptance on the window, which holds both passports, records a change until the permit is made. */
const UNTIL_MADE = ["ACCEPTED", "APPROVED", "PRODUCING"] as const satisfies readonly State[];

const CLAIMED = { guards: ["claimedByActor"] } as const;
const OWN_DECISION = { guards: ["decidedByActor"] } as const;
const FOUR_EYES = { guards: ["fourEyes"] } as const;
const BY_CLOCK = { job: "deadlines" } as const;

/** The whole life of an application (domain.md §8.2). Buttons, permissions, diagram and tests derive from this table. */
export const LIFECYCLE: readonly Transition[] = [
  on("DRAFT", "submit", "SUBMITTED", ["APPLICANT"]),
  on("SUBMITTED", "claim", "PRE_REVIEW", ["PRE_REVIEWER"]),
  on("PRE_REVIEW", "release", "SUBMITTED", ["PRE_REVIEWER", "SYSTEM"], { ...CLAIMED, ...BY_CLOCK }),
  on("PRE_REVIEW", "return", "RETURNED", ["PRE_REVIEWER"], CLAIMED),
  on("RETURNED", "resubmit", "SUBMITTED", ["APPLICANT"]),
  on("RETURNED", "lapse", "LAPSED", ["SYSTEM"], BY_CLOCK),
  on("PRE_REVIEW", "pass", "TO_BOOK", ["PRE_REVIEWER"], CLAIMED),
  on("PRE_REVIEW", "reject", "PRE_REJECTED", ["PRE_REVIEWER"], CLAIMED),
  // For seconds, while nobody has seen it (see take-back.ts): the only move that leaves an end.
  on("TO_BOOK", "takeBack", "PRE_REVIEW", ["PRE_REVIEWER"], OWN_DECISION),
  on("RETURNED", "takeBack", "PRE_REVIEW", ["PRE_REVIEWER"], OWN_DECISION),
  on("PRE_REJECTED", "takeBack", "PRE_REVIEW", ["PRE_REVIEWER"], OWN_DECISION),
  on("TO_BOOK", "lapse", "LAPSED", ["SYSTEM"], BY_CLOCK),
  on("TO_BOOK", "book", "BOOKED", ["APPLICANT"]),
  on("BOOKED", "reschedule", "BOOKED", ["APPLICANT"]),
  ...back("BOOKED", "cancel", ["APPLICANT"]),
  ...back("BOOKED", "cancelByHall", ["ADMIN", "SYSTEM"], { job: "closings" }),
  ...back("BOOKED", "noShow", ["SYSTEM"], BY_CLOCK),
  on("BOOKED", "checkIn", "CHECKED_IN", ["RECEPTION", "KIOSK", "APPLICANT"]),
  on("TO_BOOK", "walkIn", "CHECKED_IN", ["RECEPTION"]),
  on("WINDOW_CORRECTION", "walkIn", "CHECKED_IN", ["RECEPTION"]),
  on("CHECKED_IN", "callInterview", "INTERVIEW", ["INTERVIEWER"], { guards: ["interviewRequired"] }),
  on("CHECKED_IN", "callWindow", "WINDOW_REVIEW", ["WINDOW"], { guards: ["noInterviewRequired"] }),
  ...back("CHECKED_IN", "missedCall", ["WINDOW", "INTERVIEWER"]),
  ...back("CHECKED_IN", "dayEnd", ["SYSTEM"], BY_CLOCK),
  on("INTERVIEW", "interviewPass", "WINDOW_REVIEW", ["INTERVIEWER"]),
  on("INTERVIEW", "interviewFail", "INTERVIEW_FAILED", ["INTERVIEWER"]),
  // Set aside during the interview, called again in vain.
  ...back("INTERVIEW", "missedCall", ["INTERVIEWER"]),
  ...back("INTERVIEW", "visitorLeft", ["INTERVIEWER"]),
  ...back("INTERVIEW", "dayEnd", ["SYSTEM"], BY_CLOCK),
  on("WINDOW_REVIEW", "sendToInterview", "CHECKED_IN", ["WINDOW"]),
  ...back("WINDOW_REVIEW", "missedCall", ["WINDOW"]),
  ...back("WINDOW_REVIEW", "visitorLeft", ["WINDOW"]),
  on("WINDOW_REVIEW", "correct", "WINDOW_CORRECTION", ["WINDOW"]),
  on("WINDOW_REVIEW", "refuseAcceptance", "NOT_ACCEPTED", ["WINDOW"]),
  on("WINDOW_REVIEW", "accept", "ACCEPTED", ["WINDOW"]),
  ...back("WINDOW_REVIEW", "dayEnd", ["SYSTEM"], BY_CLOCK),
  on("WINDOW_CORRECTION", "amend", "WINDOW_CORRECTION", ["APPLICANT"]),
  on("WINDOW_CORRECTION", "book", "BOOKED", ["APPLICANT"]),
  on("WINDOW_CORRECTION", "lapse", "LAPSED", ["SYSTEM"], BY_CLOCK),
  on("ACCEPTED", "approve", "APPROVED", ["APPROVER"], FOUR_EYES),
  on("ACCEPTED", "refuse", "REFUSED", ["APPROVER"], FOUR_EYES),
  on("APPROVED", "startProduction", "PRODUCING", ["PRODUCTION"]),
  on("PRODUCING", "produced", "READY", ["PRODUCTION"]),
  on("READY", "renumber", "READY", ["PRODUCTION"]),
  on("READY", "dispatch", "DISPATCHED", ["PRODUCTION"]),
  on("DISPATCHED", "retrack", "DISPATCHED", ["PRODUCTION"]),
  on("READY", "collect", "COLLECTED", ["WINDOW"]),
  on("READY", "notCollected", "NOT_COLLECTED", ["SYSTEM"], BY_CLOCK),
  on("DISPATCHED", "collect", "COLLECTED", ["WINDOW", "SYSTEM"], BY_CLOCK),
  ...BEFORE_ACCEPTANCE.map((from) => on(from, "changePassport", "RETURNED", ["APPLICANT"])),
  ...UNTIL_MADE.map((from) => on(from, "recordPassport", from, ["WINDOW"])),
  ...(["DRAFT", ...BEFORE_ACCEPTANCE] as const).map((from) =>
    on(from, "withdraw", "WITHDRAWN", ["APPLICANT"]),
  ),
  on("ACCEPTED", "withdrawAtHall", "WITHDRAWN", ["WINDOW"]),
];

/** The move that `event` makes from `from` as the case stands, or undefined when the table has none. */
export const transitionFor = (
  from: State,
  event: LifecycleEvent,
  facts: GuardedFacts = {},
): Transition | undefined =>
  LIFECYCLE.find((row) => row.from === from && row.event === event && (!row.when || CASES[row.when](facts)));

/** The events any of `movers` may trigger in `state`; what a page may offer as buttons. */
export const eventsOpenTo = (state: State, movers: readonly Mover[]): LifecycleEvent[] => [
  ...new Set(
    LIFECYCLE.filter((row) => row.from === state && row.by.some((mover) => movers.includes(mover))).map(
      (row) => row.event,
    ),
  ),
];
