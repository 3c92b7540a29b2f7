import "server-only";
import { mayActorTrigger, mayHearOf } from "@/lib/domain/case/access";
import { stoppedBy } from "@/lib/domain/case/guards";
import { HANDLING, type LifecycleEvent, transitionFor } from "@/lib/domain/case/lifecycle";
import type { Actor } from "@/lib/domain/actors";
import { type Refused, refused } from "@/lib/domain/result";
import type { Tx } from "@/lib/server/db/client";
import { auditRefusedTry } from "@/lib/server/db/refused-tries";
import { type LockedCase, lockCase, readCase } from "@/lib/server/db/repositories/applications";
import { hallName } from "@/lib/server/db/repositories/halls";
import { officerName } from "@/lib/server/db/repositories/officers";
import { stop, stopWith } from "./transact";

type KnownActor = Exclude<Actor, { kind: "public" }>;

/** The actor as someone who may act at all; an anonymous caller is refused. */
export const known = (actor: Actor): KnownActor => (actor.kind === "public" ? stop("notSignedIn") : actor);

interface CaseRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The version the form was filled against; absent where the act does not depend on what was seen. */
  readonly version?: number;
  /** What is wanted, for the audit of a refusal. */
  readonly act?: LifecycleEvent;
}

/** Refuses an act on a case of others like on one that does not exist, or because the case is another hall's; the try is
 *  written down. */
export const stopStranger = (
  actor: Actor,
  applicationId: string,
  act: string,
  answer: Refused = refused("notFound"),
): never =>
  stopWith(answer, () =>
    auditRefusedTry({ actor, applicationId, action: "actRefused", data: { act, why: answer.code } }),
  );

const heard = (
  actor: KnownActor,
  found: LockedCase | undefined,
  act: LifecycleEvent | "change" = "change",
): LockedCase => {
  if (!found) return stop("notFound");
  return mayHearOf(actor, found) ? found : stopStranger(actor, found.id, act);
};

/** The application for an act that takes no lock: what it writes names the version that was judged here. */
export const seeCase = async (
  tx: Tx,
  actor: Actor,
  applicationId: string,
  act: LifecycleEvent,
): Promise<LockedCase> => heard(known(actor), await readCase(tx, applicationId), act);

/** Locks the application for an act: what is not theirs is answered like what does not exist. Who is let in has not read
 *  anything yet: mustBeAllowed judges the act, lookIntoCase a reading. */
export const openCase = async (tx: Tx, request: CaseRequest): Promise<LockedCase> => {
  const actor = known(request.actor);
  const found = heard(actor, await lockCase(tx, request.applicationId), request.act);
  if (request.version !== undefined && request.version !== found.row.version)
    return stop("stale", {
      serial: found.row.serial,
      state: found.state,
      by: await lastActorName(tx, found.id),
    });
  return found;
};

export const lastActorName = async (tx: Tx, applicationId: string): Promise<string> => {
  const last = await tx.applicationEvent.findFirst({
    where: { applicationId },
    orderBy: [{ at: "desc" }],
    select: { actorKind: true, actorId: true },
  });
  return last?.actorKind === "OFFICER" && last.actorId ? officerName(tx, last.actorId) : "";
};

/** The case with whoever handled it before, where the move asks for it. */
const withHandlers = async (tx: Tx, event: LifecycleEvent, subject: LockedCase): Promise<LockedCase> => {
  if (!transitionFor(subject.state, event, subject)?.guards.includes("fourEyes")) return subject;
  const handled = await tx.applicationEvent.findMany({
    where: { applicationId: subject.id, event: { in: [...HANDLING] } },
    select: { actorId: true },
  });
  return { ...subject, handledBy: handled.flatMap(({ actorId }) => actorId ?? []) };
};

/** Refuses unless the table and the access rules let this actor trigger `event` on this application now,
 *  and says which of them stands in the way. */
export const mustBeAllowed = async (
  tx: Tx,
  actor: Actor,
  event: LifecycleEvent,
  opened: LockedCase,
): Promise<void> => {
  const acting = known(actor);
  const subject = await withHandlers(tx, event, opened);
  if (mayActorTrigger(acting, event, subject)) return;
  const { serial } = subject.row;
  const transition = transitionFor(subject.state, event, subject);
  if (!transition) {
    const claimant = subject.claimedById;
    if (event === "claim" && claimant && acting.kind === "officer" && claimant !== acting.officerId)
      stop("claimedByOther", { name: await officerName(tx, claimant) });
    stop("illegalMove", { serial, state: subject.state });
    return;
  }
  if (acting.kind !== "officer" || !acting.roles.some((role) => transition.by.includes(role)))
    return stop("notAllowed");
  const guard = stoppedBy(transition.guards, acting, subject);
  if (guard) stop(guard, { serial, state: subject.state });
  // What is left is the hall: the officer's is another one, or the officer has none.
  if (subject.hallId)
    stopStranger(
      actor,
      subject.id,
      event,
      refused("wrongHall", { hall: await hallName(tx, subject.hallId) }),
    );
  stop("notAllowed");
};
