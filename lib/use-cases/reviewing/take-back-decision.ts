import "server-only";
import { millisecondsToTakeBack } from "@/lib/domain/case/take-back";
import { ok, type Result } from "@/lib/domain/result";
import { realNow } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import { dropSmsOf } from "@/lib/server/db/repositories/outbox";
import { wordsOf } from "@/lib/server/db/repositories/return-items";
import { maySeeSince } from "@/lib/server/edge/auth/sessions";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { ONE_UNDER_WAY, stop } from "../case/transact";
import { keptColumns } from "./columns-before";

export interface TakeBackRequest extends CaseAct {
  /** The case as the decision left it: whatever happened since refuses. */
  readonly version: number;
}

/** A look-up of the status by somebody who is not signed in, or anything else the owner did. */
const isAskedFor = async (tx: Tx, applicationId: string, since: Date): Promise<boolean> =>
  (await tx.auditEntry.count({
    where: {
      subject: `application:${applicationId}`,
      at: { gte: since },
      actorKind: { in: ["APPLICANT", "PUBLIC"] },
    },
  })) > 0;

/** 撤回: for ten seconds the pre-reviewer undoes a decision nobody has seen. The case lies before them as it did; its text
 *  message is not sent, its list of defects lies before the officer again and nowhere else, and the history keeps both events for the desks. */
export const takeBackDecision = async (
  request: TakeBackRequest,
): Promise<Result<{ applicationId: string; serial: string }>> =>
  actOnCase(
    request,
    "takeBack",
    async ({ tx, subject, at, move }) => {
      const { id: applicationId, row, accountId } = subject;
      const last = await tx.applicationEvent.findFirst({
        where: { applicationId },
        orderBy: { at: "desc" },
        select: { event: true, actorId: true, at: true, data: true },
      });
      const officerId = request.actor.kind === "officer" ? request.actor.officerId : "";
      const before = keptColumns(last?.data);
      if (!last || !before || millisecondsToTakeBack(last, officerId, at) === 0)
        return stop("tooLateToTakeBack");
      const decidedAt = new Date(realNow().getTime() - (at.getTime() - last.at.getTime()));
      if ((await maySeeSince(tx, accountId, decidedAt)) || (await isAskedFor(tx, applicationId, last.at)))
        return stop("decisionSeen");
      if (!(await dropSmsOf(tx, row))) return stop("decisionSent");
      const list = { applicationId, createdAt: last.at };
      const items = await tx.returnItem.findMany({
        where: list,
        select: { id: true, target: true, reason: true, text: true },
      });
      await tx.returnItem.deleteMany({ where: list });
      await move({
        due: before.due,
        patch: { ...before.patch, claimedById: officerId },
        data: { taken: last.event },
        items: items.map((item) => ({ target: item.target, reason: item.reason, text: wordsOf(item) })),
      });
      return ok({ applicationId, serial: row.serial });
    },
    ONE_UNDER_WAY,
  );
