import "server-only";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { mustBeAllowed, openCase } from "./open-case";
import { type Conflicts, transact } from "./transact";
import { type Move, moveApplication } from "./transition";

export interface CaseAct {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The version the officer's page showed; a stale one is refused and the typed text kept. */
  readonly version?: number;
}

export interface OpenAct {
  readonly tx: Tx;
  readonly subject: LockedCase;
  readonly at: Date;
  readonly today: string;
  readonly calendar: Calendar;
  /** Makes the move the actor was let in for. */
  readonly move: (rest: Omit<Move, "event" | "actor" | "at">) => Promise<LockedCase>;
}

/** One act of one actor on one application: locked, let in, judged by the table; then `act` decides and writes. */
export const actOnCase = <T>(
  request: CaseAct,
  event: LifecycleEvent,
  act: (open: OpenAct) => Promise<Result<T>>,
  conflicts: Conflicts = {},
): Promise<Result<T>> =>
  transact(async (tx, calendar) => {
    const { actor } = request;
    const subject = await openCase(tx, { ...request, act: event });
    await mustBeAllowed(tx, actor, event, subject);
    const at = now();
    const move = (rest: Omit<Move, "event" | "actor" | "at">) =>
      moveApplication(tx, subject, { event, actor, at, ...rest });
    return act({ tx, subject, at, today: shanghaiDate(at), calendar, move });
  }, conflicts);
