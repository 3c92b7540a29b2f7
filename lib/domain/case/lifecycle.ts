import type { OfficerRole } from "../vocabulary";
import type { Guard } from "./guards";
import type { State } from "./states";

export const EVENTS = [
  "submit",
  "claim",
  "release",
  "return",
  "resubmit",
  "amend",
  "lapse",
  "pass",
  "reject",
  "takeBack",
  "book",
  "cancel",
  "cancelByHall",
  "noShow",
  "checkIn",
  "walkIn",
  "callInterview",
  "interviewPass",
  "interviewFail",
  "callWindow",
  "missedCall",
  "dayEnd",
  "correct",
  "refuseAcceptance",
  "accept",
  "approve",
  "refuse",
  "startProduction",
  "produced",
  "renumber",
  "dispatch",
  "collect",
  "notCollected",
  "withdraw",
  "withdrawAtHall",
] as const;
export type LifecycleEvent = (typeof EVENTS)[number];

/** The moves by which a pre-reviewer or a window officer has handled a case, whichever round it was in. */
export const HANDLING = [
  "return",
  "pass",
  "reject",
  "callWindow",
  "correct",
  "accept",
  "refuseAcceptance",
] as const satisfies readonly LifecycleEvent[];

/** Who may make a move: the owner, the clock, or a desk. */
type Mover = "APPLICANT" | "SYSTEM" | OfficerRole;

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
}

const on = (
  from: State,
  event: LifecycleEvent,
  to: State,
  by: readonly Mover[],
  rest: { readonly guards?: readonly Guard[]; readonly job?: MovingJob } = {},
): Transition => ({ from, event, to, by, guards: [], ...rest });

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
  on("BOOKED", "cancel", "TO_BOOK", ["APPLICANT"]),
  on("BOOKED", "cancelByHall", "TO_BOOK", ["ADMIN", "SYSTEM"], { job: "closings" }),
  on("BOOKED", "noShow", "TO_BOOK", ["SYSTEM"], BY_CLOCK),
  on("BOOKED", "checkIn", "CHECKED_IN", ["RECEPTION"]),
  on("TO_BOOK", "walkIn", "CHECKED_IN", ["RECEPTION"]),
  on("WINDOW_CORRECTION", "walkIn", "CHECKED_IN", ["RECEPTION"]),
  on("CHECKED_IN", "callInterview", "INTERVIEW", ["INTERVIEWER"], { guards: ["interviewRequired"] }),
  on("CHECKED_IN", "callWindow", "WINDOW_REVIEW", ["WINDOW"], { guards: ["noInterviewRequired"] }),
  on("CHECKED_IN", "missedCall", "TO_BOOK", ["WINDOW", "INTERVIEWER"]),
  on("CHECKED_IN", "dayEnd", "TO_BOOK", ["SYSTEM"], BY_CLOCK),
  on("INTERVIEW", "interviewPass", "WINDOW_REVIEW", ["INTERVIEWER"]),
  on("INTERVIEW", "interviewFail", "INTERVIEW_FAILED", ["INTERVIEWER"]),
  on("INTERVIEW", "dayEnd", "TO_BOOK", ["SYSTEM"], BY_CLOCK),
  on("WINDOW_REVIEW", "missedCall", "TO_BOOK", ["WINDOW"]),
  on("WINDOW_REVIEW", "correct", "WINDOW_CORRECTION", ["WINDOW"]),
  on("WINDOW_REVIEW", "refuseAcceptance", "NOT_ACCEPTED", ["WINDOW"]),
  on("WINDOW_REVIEW", "accept", "ACCEPTED", ["WINDOW"]),
  on("WINDOW_REVIEW", "dayEnd", "TO_BOOK", ["SYSTEM"], BY_CLOCK),
  on("WINDOW_CORRECTION", "amend", "WINDOW_CORRECTION", ["APPLICANT"]),
  on("WINDOW_CORRECTION", "book", "BOOKED", ["APPLICANT"]),
  on("WINDOW_CORRECTION", "lapse", "LAPSED", ["SYSTEM"], BY_CLOCK),
  on("ACCEPTED", "approve", "APPROVED", ["APPROVER"], FOUR_EYES),
  on("ACCEPTED", "refuse", "REFUSED", ["APPROVER"], FOUR_EYES),
  on("APPROVED", "startProduction", "PRODUCING", ["PRODUCTION"]),
  on("PRODUCING", "produced", "READY", ["PRODUCTION"]),
  on("READY", "renumber", "READY", ["PRODUCTION"]),
  on("READY", "dispatch", "DISPATCHED", ["PRODUCTION"]),
  on("READY", "collect", "COLLECTED", ["WINDOW"]),
  on("READY", "notCollected", "NOT_COLLECTED", ["SYSTEM"], BY_CLOCK),
  on("DISPATCHED", "collect", "COLLECTED", ["WINDOW", "SYSTEM"], BY_CLOCK),
  on("DRAFT", "withdraw", "WITHDRAWN", ["APPLICANT"]),
  on("SUBMITTED", "withdraw", "WITHDRAWN", ["APPLICANT"]),
  on("PRE_REVIEW", "withdraw", "WITHDRAWN", ["APPLICANT"]),
  on("RETURNED", "withdraw", "WITHDRAWN", ["APPLICANT"]),
  on("TO_BOOK", "withdraw", "WITHDRAWN", ["APPLICANT"]),
  on("BOOKED", "withdraw", "WITHDRAWN", ["APPLICANT"]),
  on("WINDOW_CORRECTION", "withdraw", "WITHDRAWN", ["APPLICANT"]),
  on("ACCEPTED", "withdrawAtHall", "WITHDRAWN", ["WINDOW"]),
];

/** The move that `event` makes from `from`, or undefined when the table has none. */
export const transitionFor = (from: State, event: LifecycleEvent): Transition | undefined =>
  LIFECYCLE.find((row) => row.from === from && row.event === event);

/** The events any of `movers` may trigger in `state`; what a page may offer as buttons. */
export const eventsOpenTo = (state: State, movers: readonly Mover[]): LifecycleEvent[] =>
  LIFECYCLE.filter((row) => row.from === state && row.by.some((mover) => movers.includes(mover))).map(
    (row) => row.event,
  );
