import { shanghaiDate } from "../calendar/plain-date";
import type { LifecycleEvent } from "./lifecycle";
import {
  applicationState,
  MILESTONES,
  type Milestone,
  type NextActionCode,
  type State,
  isTerminal,
  rowOf,
} from "./states";
import type { DeliveryMethod } from "../vocabulary";

/** `stopped`: the application ended here without a permit. */
export type MilestoneStatus = "done" | "now" | "next" | "stopped";

export interface PastEvent {
  readonly event: string;
  /** A state, as it is stored. */
  readonly to: string;
  readonly at: Date;
}

export interface ProgressFacts {
  readonly state: State;
  /** The running deadline of this state (YYYY-MM-DD), when it has one. */
  readonly dueOn?: string | null;
  readonly appointment?: { readonly date: string; readonly start: string } | null;
  readonly deliveryMethod?: DeliveryMethod | null;
  /** How many answers the window named are not corrected yet. */
  readonly toCorrect?: number;
  /** How many things the last list named wait for an answer, documents too. */
  readonly toAnswer?: number;
  /** The day until which the holder cannot book online (agreement VII). */
  readonly suspendedUntil?: string;
  /** Until when a place of the waiting list is held for it. */
  readonly offerUntil?: Date | undefined;
  /** Shanghai's day; without it no day counts as past. */
  readonly today?: string;
}

export interface MilestoneView {
  readonly code: Milestone;
  readonly status: MilestoneStatus;
  /** Shanghai day on which it was completed, on which the application stopped here, or on which the visit is. */
  readonly on?: string;
  /** For the milestone under way: its deadline. */
  readonly by?: string;
}

const COMPLETED_BY: Readonly<Record<Milestone, LifecycleEvent>> = {
  submitted: "submit",
  preReview: "pass",
  booking: "book",
  window: "accept",
  decision: "produced",
  handOver: "collect",
};

const milestoneOf = (state: State, events: readonly PastEvent[]): Milestone => {
  const direct = rowOf(state).milestone;
  if (direct) return direct;
  const before = events.map((past) => applicationState(past.to)).findLast((reached) => !isTerminal(reached));
  return (before && rowOf(before).milestone) ?? "submitted";
};

/** Whether the day such a case waits for is that of a visit: it is come to on it, not done by it. */
export const waitsForVisit = (state: State): boolean => rowOf(state).deadline?.clock === "slotEnd";

/** What lies behind, where the application is, and what is to come. `events` oldest first. */
export const timeline = (facts: ProgressFacts, events: readonly PastEvent[]): MilestoneView[] => {
  const finished = facts.state === "COLLECTED";
  const current = MILESTONES.indexOf(milestoneOf(facts.state, events));
  const due = deadlineOf(facts);
  // A day that has passed is promised no more.
  const promised = due && facts.today && facts.today > due ? undefined : due;
  const dayOf = (event: LifecycleEvent): string | undefined => {
    const found = events.findLast((past) => past.event === event);
    return found && shanghaiDate(found.at);
  };
  // What ended without a permit goes no further.
  const ahead = finished || !isTerminal(facts.state) ? MILESTONES : MILESTONES.slice(0, current + 1);
  return ahead.map((code, index): MilestoneView => {
    if (finished || index < current) return { code, status: "done", on: dayOf(COMPLETED_BY[code]) };
    if (index > current) return { code, status: "next" };
    if (!isTerminal(facts.state))
      return { code, status: "now", [waitsForVisit(facts.state) ? "on" : "by"]: promised };
    const last = events.at(-1);
    return { code, status: "stopped", on: last && shanghaiDate(last.at) };
  });
};

/** To be sent, not collected: nothing the applicant could do by a day. */
const isPosted = (state: State, deliveryMethod: DeliveryMethod | null | undefined): boolean =>
  state === "READY" && deliveryMethod === "EMS";

/** The running deadline of a state as people are told it: the day a permit should have been sent is the office's own. */
export const deadlineIn = (
  state: State,
  dueOn: string | null,
  deliveryMethod: DeliveryMethod | null | undefined,
): string | null => (isPosted(state, deliveryMethod) ? null : dueOn);

/** The day of the visit, of a case that is booked; else the running deadline. */
const deadlineOf = ({ state, appointment, dueOn, deliveryMethod }: ProgressFacts): string | undefined =>
  (state === "BOOKED" ? appointment?.date : undefined) ??
  deadlineIn(state, dueOn ?? null, deliveryMethod) ??
  undefined;

export interface NextAction {
  readonly code: NextActionCode;
  /** The day by which it has to happen, or on which it happens. */
  readonly by?: string;
  /** The moment, where it is not the day's end. */
  readonly until?: Date;
  /** That day is over, and it has not happened. */
  readonly late?: true;
}

/** The one thing that happens next; home, the application's page and the to-do list all say this. */
export const nextAction = (facts: ProgressFacts): NextAction => {
  if (facts.offerUntil)
    return { code: "takeOffer", by: shanghaiDate(facts.offerUntil), until: facts.offerUntil };
  const { action, first = action, whenSuspended = action } = rowOf(facts.state);
  const own = facts.suspendedUntil ? whenSuspended : action;
  const code = isPosted(facts.state, facts.deliveryMethod) ? "awaitMail" : facts.toCorrect ? first : own;
  const by = isTerminal(facts.state) ? undefined : deadlineOf(facts);
  if (!by) return { code };
  return facts.today && facts.today > by ? { code, by, late: true } : { code, by };
};
