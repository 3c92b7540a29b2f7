import "server-only";
import { ok, refused, type Result } from "@/lib/domain/result";
import { subjectOf, writeAudit } from "@/lib/server/db/audit";
import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import { endSession as endSessionRow, ownerOf } from "@/lib/server/edge/auth/sessions";
import { isUuid } from "@/lib/server/base/uuid";
import { transact } from "../case/transact";

export interface EndSessionInput {
  readonly actor: ApplicantActor | OfficerActor;
  readonly sessionId: string;
}

/** Ends one of the asker's own sessions on whatever device. Somebody else's is refused like a missing one: notFound. */
export const endSession = async ({ actor, sessionId }: EndSessionInput): Promise<Result<null>> => {
  if (!isUuid(sessionId)) return refused("notFound");
  return transact(async (tx): Promise<Result<null>> => {
    if (!(await endSessionRow(sessionId, "endedByOwner", ownerOf(actor), tx))) return refused("notFound");
    await writeAudit(tx, { actor, action: "endSession", subject: subjectOf(actor) });
    return ok(null);
  });
};
