import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { subjectOf, writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { endSession } from "@/lib/server/edge/auth/sessions";
import { transact } from "../case/transact";

/** Ends the session of the one who asks; somebody not signed in is signed out already. The caller takes the cookie back. */
export const signOut = async ({ actor }: { readonly actor: Actor }): Promise<Result<null>> => {
  if (actor.kind !== "applicant" && actor.kind !== "officer") return ok(null);
  return transact(async (tx) => {
    if (await endSession(actor.sessionId, "signedOut", undefined, tx))
      await writeAudit(tx, { actor, action: "signOut", subject: subjectOf(actor) });
    return ok(null);
  });
};
