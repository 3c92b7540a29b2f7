import "server-only";
import { randomUUID } from "node:crypto";
import { type LifecycleEvent, transitionFor } from "@/lib/domain/case/lifecycle";
import type { CountedDay } from "@/lib/domain/calendar/working-days";
import { actorColumns, writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import type { Tx } from "@/lib/server/db/client";
import type { ApplicationPatch, LockedCase } from "@/lib/server/db/repositories/applications";

type EventData = Record<string, string | number | boolean | readonly string[]>;

export interface Move {
  readonly event: LifecycleEvent;
  readonly actor: Actor;
  readonly at: Date;
  /** The running deadline of the new state; null: it has none; absent: the old one goes on. */
  readonly due?: CountedDay | null;
  /** Other columns that change with the state. */
  readonly patch?: Omit<ApplicationPatch, "state" | "version" | "dueOn" | "dueProvisional">;
  /** What the history and the audit keep about the event; no personal data. */
  readonly data?: EventData;
  /** An officer's own words; they stay in the case and out of the audit, which can never be erased. */
  readonly note?: string;
}

/** Moves a locked application along one row of the lifecycle table: state, version, deadline, history and audit
 *  in the caller's transaction. The only place that writes Application.state. Throws when the table has no such row:
 *  callers ask `mustBeAllowed` first. */
export const moveApplication = async (tx: Tx, subject: LockedCase, move: Move): Promise<LockedCase> => {
  const { event, actor, at, due, patch, data = {}, note } = move;
  const transition = transitionFor(subject.state, event);
  if (!transition) throw new Error(`${subject.row.serial}: no ${event} from ${subject.state}`);
  const row = await tx.application.update({
    where: { id: subject.id, version: subject.row.version },
    data: {
      ...patch,
      state: transition.to,
      version: { increment: 1 },
      updatedAt: at,
      ...(due === undefined ? {} : { dueOn: due?.date ?? null, dueProvisional: due?.provisional ?? false }),
    },
  });
  await tx.applicationEvent.create({
    data: {
      id: randomUUID(),
      applicationId: subject.id,
      event,
      from: transition.from,
      to: transition.to,
      ...actorColumns(actor),
      at,
      data: note ? { ...data, note } : data,
    },
  });
  await writeAudit(tx, {
    actor,
    action: event,
    subject: `application:${subject.id}`,
    data: { ...data, from: transition.from, to: transition.to },
  });
  return {
    ...subject,
    row,
    state: transition.to,
    claimedById: row.claimedById,
    preReviewerId: row.preReviewerId,
    windowOfficerId: row.windowOfficerId,
    approverId: row.approverId,
    submittedAt: row.submittedAt,
  };
};
