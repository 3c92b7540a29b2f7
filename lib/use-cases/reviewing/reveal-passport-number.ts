import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";

export interface RevealRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** Why the number is needed, a code the applicant's page puts into words. */
  readonly reason: "compare" | "search" | "phone";
}

/** Shows an officer of the case the full passport number and the telephone; the look and its reason are in the case's audit. */
export const revealPassportNumber = async (
  request: RevealRequest,
): Promise<Result<{ passportNo: string; mobile: string }>> =>
  transact(async (tx) => {
    const { actor, applicationId, reason } = request;
    const subject = await openCase(tx, { actor, applicationId });
    if (actor.kind !== "officer") return stop("notAllowed");
    await writeAudit(tx, {
      actor,
      action: "revealPassport",
      subject: `application:${applicationId}`,
      data: { reason },
    });
    const { passportNo = "", mobile = "" } = subject.answers;
    return ok({ passportNo, mobile });
  });
