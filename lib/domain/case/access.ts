import { type Guard, type LifecycleEvent, transitionFor } from "./lifecycle";
import type { State } from "./states";
import type { OfficerRole } from "../vocabulary";
import type { Actor, OfficerActor } from "../actors";

/** What access decisions look at; taken from the loaded record, never from the request. */
export interface CaseFacts {
  readonly state: State;
  readonly accountId: string;
  readonly claimedById?: string | null;
  readonly preReviewerId?: string | null;
  readonly windowOfficerId?: string | null;
  /** The hall of the appointment under way. */
  readonly hallId?: string | null;
}

/** Four eyes: who decides has neither pre-reviewed nor accepted the case (assumed; domain.md §8). */
export const fourEyesHold = (
  approverId: string,
  preReviewerId: string | null | undefined,
  windowOfficerId: string | null | undefined,
): boolean => approverId !== preReviewerId && approverId !== windowOfficerId;

const HALL_ROLES: readonly OfficerRole[] = ["RECEPTION", "WINDOW", "INTERVIEWER"];

/** Hall officers act on visitors of their own hall only. */
const worksInHallOf = (officer: OfficerActor, role: OfficerRole, application: CaseFacts): boolean =>
  !HALL_ROLES.includes(role) ||
  !application.hallId ||
  !officer.hallId ||
  officer.hallId === application.hallId;

const guardsHold = (guards: readonly Guard[], officer: OfficerActor, application: CaseFacts): boolean => {
  if (guards.includes("claimedByActor") && application.claimedById !== officer.officerId) return false;
  if (!guards.includes("fourEyes")) return true;
  return fourEyesHold(officer.officerId, application.preReviewerId, application.windowOfficerId);
};

/** Whether this actor may trigger this event on this application now; the only gate to a change of state.
 *  Guards about time, slots or papers are the use-case's to prove. */
export const mayActorTrigger = (actor: Actor, event: LifecycleEvent, application: CaseFacts): boolean => {
  const transition = transitionFor(application.state, event);
  if (!transition || actor.kind === "public") return false;
  if (actor.kind === "system") return transition.by.includes("SYSTEM");
  if (actor.kind === "applicant")
    return transition.by.includes("APPLICANT") && actor.accountId === application.accountId;
  return (
    actor.roles.some((role) => transition.by.includes(role) && worksInHallOf(actor, role, application)) &&
    guardsHold(transition.guards, actor, application)
  );
};

const AT_THE_HALL: readonly State[] = [
  "BOOKED",
  "CHECKED_IN",
  "INTERVIEW",
  "WINDOW_REVIEW",
  "WINDOW_CORRECTION",
];
const AFTER_ACCEPTANCE: readonly State[] = [
  "ACCEPTED",
  "APPROVED",
  "REFUSED",
  "PRODUCING",
  "READY",
  "DISPATCHED",
  "COLLECTED",
  "WITHDRAWN",
];

/** The states whose cases a desk needs to see; `undefined` stands for every submitted case. */
const READABLE: Readonly<Record<OfficerRole, readonly State[] | undefined>> = {
  PRE_REVIEWER: undefined,
  RECEPTION: AT_THE_HALL,
  WINDOW: [...AT_THE_HALL, ...AFTER_ACCEPTANCE, "TO_BOOK", "INTERVIEW_FAILED", "NOT_ACCEPTED"],
  INTERVIEWER: [...AT_THE_HALL, "INTERVIEW_FAILED"],
  APPROVER: AFTER_ACCEPTANCE,
  PRODUCTION: AFTER_ACCEPTANCE.filter((state) => state !== "REFUSED" && state !== "WITHDRAWN"),
  ADMIN: [],
};

/** Whether this actor may read the case. A draft is its owner's alone; no role but those of the desks reads cases. */
export const mayReadCase = (actor: Actor, application: CaseFacts): boolean => {
  if (actor.kind === "public") return false;
  if (actor.kind === "system") return true;
  if (actor.kind === "applicant") return actor.accountId === application.accountId;
  if (application.state === "DRAFT") return false;
  return actor.roles.some((role) => {
    const states = READABLE[role];
    return (!states || states.includes(application.state)) && worksInHallOf(actor, role, application);
  });
};
