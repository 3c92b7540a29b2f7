import "server-only";
import { randomUUID } from "node:crypto";
import { mayActorTrigger } from "@/lib/domain/case/access";
import { type LifecycleEvent, type Transition, transitionFor } from "@/lib/domain/case/lifecycle";
import { isUnderWay, rowOf } from "@/lib/domain/case/states";
import type { ByLocale } from "@/lib/domain/locales";
import type { LocalText } from "@/lib/domain/text";
import type { CountedDay } from "@/lib/domain/calendar/working-days";
import {
  actorColumns,
  type AuditDeclaration,
  auditRow,
  type AuditRow,
  writeAudit,
  writeAudits,
} from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import type { Tx } from "@/lib/server/db/client";
import { desksOfMove } from "@/lib/domain/live-desks";
import { tellDesks, topicsOf } from "@/lib/server/db/desk-notices";
import type { ApplicationPatch, LockedCase } from "@/lib/server/db/repositories/applications";

type EventData = Record<string, string | number | boolean | readonly string[]>;

export interface Move {
  readonly event: LifecycleEvent;
  readonly actor: Actor;
  readonly at: Date;
  /** The running deadline of the new state; null: it has none; absent: the old one goes on. */
  readonly due?: CountedDay | null;
  /** Other columns that change with the state. */
  readonly patch?: Omit<ApplicationPatch, "state" | "underWay" | "version" | "dueOn" | "dueProvisional">;
  /** What the history and the audit keep about the event; no personal data. */
  readonly data?: EventData;
  /** An officer's explanation by language; it stays in the case and out of the audit, which can never be erased. */
  readonly note?: ByLocale<string>;
  /** The list of defects a taking back removed; like a note it stays in the case and out of the audit. */
  readonly items?: readonly { readonly target: string; readonly reason: string; readonly text: LocalText }[];
  /** Columns as they were, kept with the event so that it can be taken back; no text of anybody. */
  readonly before?: Readonly<Record<string, string | number | boolean | null>>;
}

const rowFor = (subject: LockedCase, event: LifecycleEvent): Transition => {
  const { row, state } = subject;
  const transition = transitionFor(state, event, subject);
  if (!transition) throw new Error(`${row.serial}: no ${event} from ${state}`);
  return transition;
};

const eventOf = (subject: LockedCase, { event, actor, at, data = {}, note, items, before }: Move) => ({
  id: randomUUID(),
  applicationId: subject.id,
  event,
  from: subject.state,
  to: rowFor(subject, event).to,
  ...actorColumns(actor),
  at,
  data: {
    ...data,
    ...(note ? { note } : {}),
    ...(items?.length ? { items } : {}),
    ...(before ? { before } : {}),
  },
});

const auditOf = (subject: LockedCase, { event, actor, data = {} }: Move): AuditDeclaration => ({
  actor,
  action: event,
  subject: `application:${subject.id}`,
  data: { ...data, from: subject.state, to: rowFor(subject, event).to },
});

/** Moves a locked application along one row of the lifecycle table: state, version, deadline, history and audit
 *  in the caller's transaction. Beside `moveApplications` the only place that writes Application.state and what follows from it. Throws when the
 *  table has no such row: callers ask `mustBeAllowed` first. */
export const moveApplication = async (tx: Tx, subject: LockedCase, move: Move): Promise<LockedCase> => {
  const { event, at, due, patch } = move;
  const { to } = rowFor(subject, event);
  const row = await tx.application.update({
    where: { id: subject.id, version: subject.row.version },
    data: {
      // The message of the move names the day: reminders before it count as sent.
      ...(rowOf(to).deadline?.remind ? { reminderSentAt: at } : {}),
      ...patch,
      state: to,
      underWay: isUnderWay(to),
      version: { increment: 1 },
      updatedAt: at,
      ...(due === undefined ? {} : { dueOn: due?.date ?? null, dueProvisional: due?.provisional ?? false }),
    },
  });
  await tx.applicationEvent.create({ data: eventOf(subject, move) });
  await tellDesks(tx, desksOfMove(subject.state, to));
  await writeAudit(tx, auditOf(subject, move));
  return {
    ...subject,
    row,
    state: to,
    claimedById: row.claimedById,
    preReviewerId: row.preReviewerId,
    windowOfficerId: row.windowOfficerId,
    approverId: row.approverId,
    submittedAt: row.submittedAt,
  };
};

/** A move of one case among many: back to be booked by a day of its own. */
export interface MoveOfMany {
  readonly subject: LockedCase;
  readonly move: Omit<Move, "due" | "patch" | "note"> & {
    readonly due: CountedDay;
    readonly patch: { readonly bookBy: string };
  };
}

/** A case as a move leaves it that changes nothing but state, days and where booking ends. */
const afterMove = (
  subject: LockedCase,
  {
    event,
    at,
    due,
    patch,
  }: Pick<Move, "event" | "at" | "due"> & { readonly patch?: { readonly bookBy: string } },
): LockedCase => {
  const { to } = rowFor(subject, event);
  const days =
    due === undefined ? {} : { dueOn: due?.date ?? null, dueProvisional: due?.provisional ?? false };
  const moving = { state: to, underWay: isUnderWay(to), version: subject.row.version + 1, updatedAt: at };
  return { ...subject, row: { ...subject.row, ...days, ...patch, ...moving }, state: to };
};

/** A move as rows, for the one statement that writes it with everything else of its act (see places.ts). */
export interface MoveRows {
  readonly before: LockedCase;
  readonly after: LockedCase;
  readonly event: ReturnType<typeof eventOf>;
  readonly audit: AuditRow;
  readonly topics: readonly string[];
}

/** The rows of a move that nobody is reminded of, as `moveApplication` would write them. */
export const rowsOfMove = (
  subject: LockedCase,
  move: Omit<Move, "patch" | "note" | "items" | "before">,
): MoveRows => {
  const after = afterMove(subject, move);
  return {
    before: subject,
    after,
    event: eventOf(subject, move),
    audit: auditRow(auditOf(subject, move)),
    topics: topicsOf(desksOfMove(subject.state, after.state)),
  };
};

/** Moves many locked applications, each along its row of the table, in a fixed number of statements. Throws, and nothing
 *  of the transaction stays, when the actor may not move one of them or one was changed meanwhile.
 *  @returns the cases as they are then */
export const moveApplications = async (tx: Tx, moves: readonly MoveOfMany[]): Promise<LockedCase[]> => {
  const moved = moves.map(({ subject, move }): LockedCase => {
    if (!mayActorTrigger(move.actor, move.event, subject))
      throw new Error(`${subject.row.serial}: ${move.event} is not for ${move.actor.kind}`);
    return afterMove(subject, move);
  });
  const rows = moved.map(({ row }) => row);
  const written = await tx.$executeRaw`
    UPDATE "Application" a SET "state" = m."state", "underWay" = m."underWay", "version" = m."version",
      "updatedAt" = m."updatedAt", "dueOn" = m."dueOn", "dueProvisional" = m."dueProvisional", "bookBy" = m."bookBy", "reminderSentAt" = m."updatedAt"
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ state }) => state)}::text[],
      ${rows.map((row) => row.underWay)}::boolean[], ${rows.map((row) => row.version)}::int[], ${rows.map((row) => row.updatedAt)}::timestamptz[],
      ${rows.map(({ dueOn }) => dueOn)}::text[], ${rows.map((row) => row.dueProvisional)}::boolean[],
      ${rows.map(({ bookBy }) => bookBy)}::text[])
      AS m("id", "state", "underWay", "version", "updatedAt", "dueOn", "dueProvisional", "bookBy")
    WHERE a."id" = m."id" AND a."version" = m."version" - 1`;
  if (written !== moves.length) throw new Error(`${moves.length - written} cases were changed meanwhile`);
  await tx.applicationEvent.createMany({ data: moves.map(({ subject, move }) => eventOf(subject, move)) });
  await tellDesks(
    tx,
    moved.flatMap(({ state }, index) => desksOfMove(moves[index]?.subject.state ?? state, state)),
  );
  await writeAudits(
    tx,
    moves.map(({ subject, move }) => auditOf(subject, move)),
  );
  return moved;
};
