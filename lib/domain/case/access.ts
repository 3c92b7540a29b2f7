import { type GuardedFacts, stoppedBy } from "./guards";
import { type LifecycleEvent, transitionFor } from "./lifecycle";
import { type State, rowOf } from "./states";
import type { OfficerRole } from "../vocabulary";
import type { Actor, DeviceActor, OfficerActor } from "../actors";

/** What access decisions look at; taken from the loaded record, never from the request. */
export interface CaseFacts extends GuardedFacts {
  readonly state: State;
  readonly accountId: string;
  /** Null: it was never with the authority, and no officer has any business with it. */
  readonly submittedAt: Date | null;
  readonly approverId?: string | null;
  /** The hall of the visit under way, else of the last visit that came about; null: no hall has seen the case. */
  readonly hallId?: string | null;
}

const HALL_ROLES: readonly OfficerRole[] = ["RECEPTION", "WINDOW", "INTERVIEWER"];

/** Officers of a hall work on the cases of their own hall only: one of the two unknown is not the same hall. */
const worksInHallOf = (officer: OfficerActor, { hallId }: Pick<CaseFacts, "hallId">): boolean =>
  typeof hallId === "string" && hallId !== "" && officer.hallId === hallId;

/** A kiosk gives tickets for the visits of its own hall and reads no case. */
const standsInHallOf = (device: DeviceActor, { hallId }: Pick<CaseFacts, "hallId">): boolean =>
  device.device === "KIOSK" && typeof hallId === "string" && device.hallId === hallId;

const mayWorkAs = (
  officer: OfficerActor,
  role: OfficerRole,
  application: Pick<CaseFacts, "hallId">,
): boolean => !HALL_ROLES.includes(role) || worksInHallOf(officer, application);

/** Whether this actor may trigger this event on this application now; the only gate to a change of state.
 *  Conditions on time, places and papers are the use-case's to prove. */
export const mayActorTrigger = (actor: Actor, event: LifecycleEvent, application: CaseFacts): boolean => {
  const transition = transitionFor(application.state, event, application);
  if (!transition || actor.kind === "public") return false;
  if (actor.kind === "system") return transition.by.includes("SYSTEM");
  if (actor.kind === "device") return transition.by.includes("KIOSK") && standsInHallOf(actor, application);
  if (actor.kind === "applicant")
    return transition.by.includes("APPLICANT") && actor.accountId === application.accountId;
  return (
    actor.roles.some((role) => transition.by.includes(role) && mayWorkAs(actor, role, application)) &&
    stoppedBy(transition.guards, actor, application) === undefined
  );
};

/** `withReason`: only once the officer has said why, which the applicant is shown. */
export type ReadAccess = "yes" | "withReason" | "no";

/** Whose claim or decision a case is, seen from a role. */
const isOwn = (officer: OfficerActor, role: OfficerRole, application: CaseFacts): boolean =>
  officer.officerId === (role === "APPROVER" ? application.approverId : application.claimedById);

/** What one role reads: what its desk works on, and what the officer has to answer for (the state's row says which). */
const accessAs = (officer: OfficerActor, role: OfficerRole, application: CaseFacts): ReadAccess => {
  const reads = rowOf(application.state).readers?.[role];
  const isTheirs = reads === "desk" || (reads === "own" && isOwn(officer, role, application));
  if (isTheirs && mayWorkAs(officer, role, application)) return "yes";
  return role === "PRE_REVIEWER" ? "withReason" : "no";
};

/** Whether this actor may read the case: its owner always; an officer what the desks of their roles read, the most open
 *  of them. "no" is answered like a case that does not exist. */
export const readAccess = (actor: Actor, application: CaseFacts): ReadAccess => {
  if (actor.kind === "public" || actor.kind === "device") return "no";
  if (actor.kind === "system") return "yes";
  if (actor.kind === "applicant") return actor.accountId === application.accountId ? "yes" : "no";
  if (!application.submittedAt || application.state === "DRAFT") return "no";
  const answers = actor.roles.map((role) => accessAs(actor, role, application));
  return answers.find((each) => each === "yes") ?? answers.find((each) => each === "withReason") ?? "no";
};

/** Whether the case lies before this officer now: the one who claimed it, or to whose desk its visitor was called,
 *  also while the number is set aside and nobody else has called it. */
export const holdsCase = (
  officer: OfficerActor,
  { state, claimedById }: Pick<CaseFacts, "state" | "claimedById">,
  calledById: string | null | undefined,
): boolean => {
  if (state === "PRE_REVIEW") return claimedById === officer.officerId;
  return (state === "INTERVIEW" || state === "WINDOW_REVIEW") && calledById === officer.officerId;
};

/** Whether an officer is told that a submitted case is there whose state nobody knows, so that no desk can be its own:
 *  whoever works on cases, of a hall on its own. Nothing but its serial number is shown by it. */
export const mayHearOfStateless = (
  officer: OfficerActor,
  application: Pick<CaseFacts, "submittedAt" | "hallId">,
): boolean =>
  application.submittedAt !== null &&
  officer.roles.some((role) => role !== "ADMIN" && mayWorkAs(officer, role, application));

/** Desks of the back office hear of what has come as far as their own, the approver's being the first after acceptance. */
const hearsAs = (officer: OfficerActor, role: OfficerRole, application: CaseFacts): boolean => {
  if (HALL_ROLES.includes(role)) return worksInHallOf(officer, application);
  if (role === "PRE_REVIEWER") return true;
  return role !== "ADMIN" && rowOf(application.state).readers?.APPROVER !== undefined;
};

/** Whether a refused act on the case is answered in words (serial number, state, who was quicker) instead of like a case
 *  that does not exist: a desk must hear that a colleague has moved what its page still shows. Nothing is read by it. */
export const mayHearOf = (actor: Actor, application: CaseFacts): boolean => {
  if (actor.kind === "device") return application.submittedAt !== null && standsInHallOf(actor, application);
  if (actor.kind !== "officer") return readAccess(actor, application) === "yes";
  if (!application.submittedAt || application.state === "DRAFT") return false;
  return actor.roles.some((role) => hearsAs(actor, role, application));
};
