import type { OfficerRole } from "../vocabulary";
import type { State } from "./states";

export const EVENTS = [
  "submit",
  "claim",
  "release",
  "return",
  "resubmit",
  "lapse",
  "pass",
  "reject",
  "book",
  "cancel",
  "cancelByHall",
  "noShow",
  "checkIn",
  "callInterview",
  "interviewPass",
  "interviewFail",
  "callWindow",
  "missedCall",
  "correct",
  "refuseAcceptance",
  "accept",
  "approve",
  "refuse",
  "startProduction",
  "produced",
  "dispatch",
  "collect",
  "withdraw",
  "withdrawAtHall",
] as const;
export type LifecycleEvent = (typeof EVENTS)[number];

export type Actor = "APPLICANT" | "SYSTEM" | OfficerRole;

/** Conditions a use-case proves before the move; named here so that table, diagram and tests agree. */
export type Guard =
  | "complete"
  | "eligible"
  | "unclaimed"
  | "claimedByActor"
  | "reasonsGiven"
  | "everyItemAnswered"
  | "due"
  | "slotOpen"
  | "beforeCancelBy"
  | "noCheckIn"
  | "withinVisitWindow"
  | "interviewRequired"
  | "noInterviewRequired"
  | "calledThreeTimes"
  | "originalsChecked"
  | "fourEyes"
  | "delivery";

export interface Transition {
  readonly from: State;
  readonly event: LifecycleEvent;
  readonly to: State;
  readonly by: readonly Actor[];
  readonly guards: readonly Guard[];
}

const on = (
  from: State,
  event: LifecycleEvent,
  to: State,
  by: readonly Actor[],
  ...guards: readonly Guard[]
): Transition => ({ from, event, to, by, guards });

/** The whole life of an application (domain.md §8.2). Buttons, permissions, diagram and tests derive from this table. */
export const LIFECYCLE: readonly Transition[] = [
  on("DRAFT", "submit", "SUBMITTED", ["APPLICANT"], "complete", "eligible"),
  on("SUBMITTED", "claim", "PRE_REVIEW", ["PRE_REVIEWER"], "unclaimed"),
  on("PRE_REVIEW", "release", "SUBMITTED", ["PRE_REVIEWER", "ADMIN", "SYSTEM"]),
  on("PRE_REVIEW", "return", "RETURNED", ["PRE_REVIEWER"], "claimedByActor", "reasonsGiven"),
  on("RETURNED", "resubmit", "SUBMITTED", ["APPLICANT"], "everyItemAnswered", "complete", "eligible"),
  on("RETURNED", "lapse", "LAPSED", ["SYSTEM"], "due"),
  on("PRE_REVIEW", "pass", "TO_BOOK", ["PRE_REVIEWER"], "claimedByActor"),
  on("PRE_REVIEW", "reject", "PRE_REJECTED", ["PRE_REVIEWER"], "claimedByActor", "reasonsGiven"),
  on("TO_BOOK", "lapse", "LAPSED", ["SYSTEM"], "due"),
  on("TO_BOOK", "book", "BOOKED", ["APPLICANT"], "slotOpen"),
  on("BOOKED", "cancel", "TO_BOOK", ["APPLICANT"], "beforeCancelBy"),
  on("BOOKED", "cancelByHall", "TO_BOOK", ["ADMIN", "SYSTEM"]),
  on("BOOKED", "noShow", "TO_BOOK", ["SYSTEM"], "noCheckIn"),
  on("BOOKED", "checkIn", "CHECKED_IN", ["APPLICANT", "RECEPTION"], "withinVisitWindow"),
  on("CHECKED_IN", "callInterview", "INTERVIEW", ["INTERVIEWER"], "interviewRequired"),
  on("INTERVIEW", "interviewPass", "WINDOW_REVIEW", ["INTERVIEWER"]),
  on("INTERVIEW", "interviewFail", "INTERVIEW_FAILED", ["INTERVIEWER"], "reasonsGiven"),
  on("CHECKED_IN", "callWindow", "WINDOW_REVIEW", ["WINDOW"], "noInterviewRequired"),
  on("CHECKED_IN", "missedCall", "TO_BOOK", ["WINDOW", "INTERVIEWER"], "calledThreeTimes"),
  on("WINDOW_REVIEW", "correct", "WINDOW_CORRECTION", ["WINDOW"], "reasonsGiven"),
  on("WINDOW_CORRECTION", "book", "BOOKED", ["APPLICANT"], "slotOpen"),
  on("WINDOW_CORRECTION", "lapse", "LAPSED", ["SYSTEM"], "due"),
  on("WINDOW_REVIEW", "refuseAcceptance", "NOT_ACCEPTED", ["WINDOW"], "reasonsGiven"),
  on("WINDOW_REVIEW", "accept", "ACCEPTED", ["WINDOW"], "originalsChecked"),
  on("ACCEPTED", "approve", "APPROVED", ["APPROVER"], "fourEyes"),
  on("ACCEPTED", "refuse", "REFUSED", ["APPROVER"], "fourEyes", "reasonsGiven"),
  on("APPROVED", "startProduction", "PRODUCING", ["PRODUCTION", "SYSTEM"]),
  on("PRODUCING", "produced", "READY", ["PRODUCTION"]),
  on("READY", "dispatch", "DISPATCHED", ["PRODUCTION"], "delivery"),
  on("READY", "collect", "COLLECTED", ["WINDOW"]),
  on("DISPATCHED", "collect", "COLLECTED", ["WINDOW", "SYSTEM"]),
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

/** The events any of `actors` may trigger in `state`; what a page may offer as buttons. */
export const eventsOpenTo = (state: State, actors: readonly Actor[]): LifecycleEvent[] =>
  LIFECYCLE.filter((row) => row.from === state && row.by.some((actor) => actors.includes(actor))).map(
    (row) => row.event,
  );
