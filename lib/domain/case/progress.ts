import { shanghaiDate } from "../calendar/plain-date";
import { type LifecycleEvent, STATES, type State, isTerminal } from "./lifecycle";
import type { DeliveryMethod } from "../vocabulary";

/** The applicant's road in the guide's words (§1.5, §1.10). */
export const MILESTONES = ["submitted", "preReview", "booking", "window", "decision", "handOver"] as const;
export type Milestone = (typeof MILESTONES)[number];

/** `stopped`: the application ended here without a permit. */
export type MilestoneStatus = "done" | "now" | "next" | "stopped";

export interface PastEvent {
  readonly event: string;
  readonly to: State;
  readonly at: Date;
}

export interface ProgressFacts {
  readonly state: State;
  /** The running deadline of this state (YYYY-MM-DD), when it has one. */
  readonly dueOn?: string | null;
  readonly appointment?: { readonly date: string; readonly start: string } | null;
  readonly deliveryMethod?: DeliveryMethod | null;
}

export interface MilestoneView {
  readonly code: Milestone;
  readonly status: MilestoneStatus;
  /** Shanghai day on which it was completed, or on which the application stopped here. */
  readonly on?: string;
  /** For the milestone under way: its deadline or the day of the visit. */
  readonly by?: string;
}

/** The milestone a state is working on. Ends without a permit are placed by the state they came from. */
const UNDER_WAY: Partial<Record<State, Milestone>> = {
  DRAFT: "submitted",
  SUBMITTED: "preReview",
  PRE_REVIEW: "preReview",
  RETURNED: "preReview",
  TO_BOOK: "booking",
  WINDOW_CORRECTION: "booking",
  BOOKED: "window",
  CHECKED_IN: "window",
  INTERVIEW: "window",
  WINDOW_REVIEW: "window",
  ACCEPTED: "decision",
  APPROVED: "decision",
  PRODUCING: "decision",
  READY: "handOver",
  DISPATCHED: "handOver",
};

const COMPLETED_BY: Readonly<Record<Milestone, LifecycleEvent>> = {
  submitted: "submit",
  preReview: "pass",
  booking: "book",
  window: "accept",
  decision: "produced",
  handOver: "collect",
};

const milestoneOf = (state: State, events: readonly PastEvent[]): Milestone => {
  const direct = UNDER_WAY[state];
  if (direct) return direct;
  const before = events
    .map((past) => past.to)
    .filter((reached) => !isTerminal(reached))
    .at(-1);
  return (before && UNDER_WAY[before]) ?? "submitted";
};

/** What lies behind, where the application is, and what is to come. `events` oldest first. */
export const timeline = (facts: ProgressFacts, events: readonly PastEvent[]): MilestoneView[] => {
  const finished = facts.state === "COLLECTED";
  const current = MILESTONES.indexOf(milestoneOf(facts.state, events));
  const dayOf = (event: LifecycleEvent): string | undefined => {
    const found = events.filter((past) => past.event === event).at(-1);
    return found && shanghaiDate(found.at);
  };
  return MILESTONES.map((code, index): MilestoneView => {
    if (finished || index < current) return { code, status: "done", on: dayOf(COMPLETED_BY[code]) };
    if (index > current) return { code, status: "next" };
    if (!isTerminal(facts.state)) return { code, status: "now", by: deadlineOf(facts) };
    const last = events.at(-1);
    return { code, status: "stopped", on: last && shanghaiDate(last.at) };
  });
};

const deadlineOf = (facts: ProgressFacts): string | undefined =>
  (facts.state === "BOOKED" ? facts.appointment?.date : undefined) ?? facts.dueOn ?? undefined;

export const NEXT_ACTIONS = [
  "continueDraft",
  "waitReview",
  "supplement",
  "book",
  "visitHall",
  "waitTurn",
  "waitDecision",
  "collect",
  "awaitMail",
  "done",
  "ended",
] as const;
export type NextActionCode = (typeof NEXT_ACTIONS)[number];

export interface NextAction {
  readonly code: NextActionCode;
  /** The day by which it has to happen, or on which it happens. */
  readonly by?: string;
}

/** Codes that wait for the applicant, not for the authority: what 待办事项 lists. */
const APPLICANTS_TURN: readonly NextActionCode[] = [
  "continueDraft",
  "supplement",
  "book",
  "visitHall",
  "collect",
];
export const isApplicantsTurn = (code: NextActionCode): boolean => APPLICANTS_TURN.includes(code);

const ACTION_OF: Readonly<Record<State, NextActionCode>> = {
  DRAFT: "continueDraft",
  SUBMITTED: "waitReview",
  PRE_REVIEW: "waitReview",
  RETURNED: "supplement",
  TO_BOOK: "book",
  WINDOW_CORRECTION: "book",
  BOOKED: "visitHall",
  CHECKED_IN: "waitTurn",
  INTERVIEW: "waitTurn",
  WINDOW_REVIEW: "waitTurn",
  ACCEPTED: "waitDecision",
  APPROVED: "waitDecision",
  PRODUCING: "waitDecision",
  READY: "collect",
  DISPATCHED: "awaitMail",
  COLLECTED: "done",
  LAPSED: "ended",
  PRE_REJECTED: "ended",
  INTERVIEW_FAILED: "ended",
  NOT_ACCEPTED: "ended",
  REFUSED: "ended",
  WITHDRAWN: "ended",
};

/** The one thing that happens next; home, the application's page and the to-do list all say this. */
export const nextAction = (facts: ProgressFacts): NextAction => {
  const posted = facts.state === "READY" && facts.deliveryMethod === "EMS";
  const code = posted ? "awaitMail" : ACTION_OF[facts.state];
  const by = isTerminal(facts.state) ? undefined : deadlineOf(facts);
  return by ? { code, by } : { code };
};

/** Under which of the guide's three lists the applicant finds a state (domain.md §8.1). */
export type ApplicantList = "drafts" | "todo" | "applications";
const TODO_STATES: readonly State[] = ["RETURNED", "TO_BOOK", "BOOKED", "WINDOW_CORRECTION"];
export const listOf = (state: State): ApplicantList => {
  if (state === "DRAFT") return "drafts";
  return TODO_STATES.includes(state) ? "todo" : "applications";
};
export const statesOfList = (list: ApplicantList): State[] =>
  STATES.filter((state) => listOf(state) === list);
