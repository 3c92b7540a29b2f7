import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { ok, type Result } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import { endSessionsOf } from "@/lib/server/edge/auth/sessions";
import { transact } from "../case/transact";

/** Logs every device of the account out but the one that asks. Ended sessions stay ended: asked twice, nothing is left.
 *  @returns how many were logged out */
export const endOtherSessions = async ({
  actor,
}: {
  readonly actor: ApplicantActor;
}): Promise<Result<{ ended: number }>> =>
  transact(async (tx) => {
    const { accountId, sessionId } = actor;
    const ended = await endSessionsOf(tx, { accountId }, "endedByOwner", sessionId);
    if (ended > 0)
      await writeAudit(tx, {
        actor,
        action: "endOtherSessions",
        subject: `account:${accountId}`,
        data: { ended },
      });
    return ok({ ended });
  });
