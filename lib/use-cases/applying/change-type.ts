import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { placesMoved } from "@/lib/domain/case/carry-over";
import { type Result, ok } from "@/lib/domain/result";
import { currentForm, factsOfType, isApplicationType, isOpenType } from "@/lib/domain/types/known-types";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { moveCarried } from "../case/move-carried";
import { lastActorName, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";

export interface ChangeTypeRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The type it was when the other was chosen. What was typed since is kept as all else is, so nothing else counts. */
  readonly from: string;
  readonly type: string;
}

/** A draft of the wrong type becomes one of the right type. Everything typed and every file is kept: a page of the passport
 *  on file that was carried over becomes that of the old passport where the type asks for both and another is held; what the other form does
 *  not ask waits there unseen, and counts again should the type be changed back. Refusals: typeNotOpen, illegalMove,
 *  stale, notFound. */
export const changeType = async (request: ChangeTypeRequest): Promise<Result<{ id: string }>> =>
  transact(async (tx) => {
    const { actor, type } = request;
    const subject = await openCase(tx, request);
    if (actor.kind !== "applicant") return stop("notAllowed");
    const { row, state, id } = subject;
    if (state !== "DRAFT") return stop("illegalMove", { serial: row.serial, state });
    if (!isApplicationType(type) || !isOpenType(type)) return stop("typeNotOpen");
    if (type === row.type) return ok({ id });
    if (request.from !== row.type)
      return stop("stale", { serial: row.serial, state, by: await lastActorName(tx, id) });
    const unconfirmed = isApplicationType(row.type)
      ? await moveCarried(tx, row, [
          ...placesMoved(factsOfType(row.type)),
          ...placesMoved(factsOfType(type), subject.answers()),
        ])
      : row.unconfirmed;
    await tx.application.update({
      where: { id },
      data: {
        type,
        unconfirmed,
        schemaVersion: currentForm(type).version,
        version: { increment: 1 },
        updatedAt: now(),
      },
    });
    await writeAudit(tx, {
      actor,
      action: "changeType",
      subject: `application:${id}`,
      data: { from: row.type, to: type },
    });
    return ok({ id });
  });
