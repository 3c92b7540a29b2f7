import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import { now } from "@/lib/server/base/clock";
import { type CaseAct } from "../case/act-on-case";
import { mustBeAllowed, openCase } from "../case/open-case";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";

export interface ClaimRequest extends CaseAct {
  /** Refuses one that cannot be read (caseUnreadable): nobody is to be given one unasked. */
  readonly onlyReadable?: boolean;
}

/** 领取: locks a case to one pre-reviewer. Claiming again what one holds is no error and renews the two hours. */
export const claimApplication = async (request: ClaimRequest): Promise<Result<{ version: number }>> =>
  transact(async (tx) => {
    const { actor } = request;
    const subject = await openCase(tx, request);
    const at = now();
    if (request.onlyReadable) subject.answers();
    if (
      subject.state === "PRE_REVIEW" &&
      actor.kind === "officer" &&
      subject.claimedById === actor.officerId
    ) {
      await tx.application.update({ where: { id: subject.id }, data: { claimedAt: at } });
      await writeAudit(tx, { actor, action: "renewClaim", subject: `application:${subject.id}` });
      return ok({ version: subject.row.version });
    }
    await mustBeAllowed(tx, actor, "claim", subject);
    const officerId = actor.kind === "officer" ? actor.officerId : null;
    const patch = { claimedById: officerId, claimedAt: at };
    const moved = await moveApplication(tx, subject, { event: "claim", actor, at, patch });
    return ok({ version: moved.row.version });
  });
