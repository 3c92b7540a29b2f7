import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import { keptNote } from "@/lib/domain/review/closing-words";
import type { LocalText } from "@/lib/domain/text";
import type { ActorKind } from "../../../client";
import type { ApplicationEvent } from "../../../generated/client";

export interface CaseEventView {
  readonly id: string;
  readonly event: LifecycleEvent;
  readonly at: Date;
  readonly actorKind: ActorKind;
  /** Name of the officer who acted; empty for everybody else. */
  readonly officer: string;
  /** What the officer told the applicant. */
  readonly note: LocalText | undefined;
}

/** What happened to a case, as the desks are shown it. */
export const historyOf = (
  events: readonly ApplicationEvent[],
  nameOf: (officerId: string | null) => string,
): CaseEventView[] =>
  events.map(({ id, event, at, actorKind, actorId, data }) => ({
    id,
    event: event as LifecycleEvent,
    at,
    actorKind,
    officer: actorKind === "OFFICER" ? nameOf(actorId) : "",
    note: keptNote(data),
  }));
