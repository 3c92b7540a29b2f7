import "server-only";
import type { RevealReason } from "@/lib/domain/case/looks";
import { ok, refused, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";
import { lookIntoCase } from "@/lib/server/db/look-into-case";
import { isUuid } from "@/lib/server/base/uuid";
import { openAnswers } from "@/lib/server/db/repositories/applications";
import { ACCESS_COLUMNS } from "@/lib/server/db/repositories/case-facts";

export interface RevealRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** Why the number is needed, a code the applicant's page puts into words. */
  readonly reason: RevealReason;
}

/** Shows an officer who may read the case the full passport number and the telephone; the look and its reason are in the
 *  case's audit. Refusals: notAllowed, notFound. */
export const revealPassportNumber = async ({
  actor,
  applicationId,
  reason,
}: RevealRequest): Promise<Result<{ passportNo: string; mobile: string }>> => {
  if (actor.kind !== "officer") return refused(actor.kind === "public" ? "notSignedIn" : "notAllowed");
  const row = isUuid(applicationId)
    ? await db.application.findUnique({
        where: { id: applicationId },
        select: { ...ACCESS_COLUMNS, answersCipher: true },
      })
    : null;
  if (!row) return refused("notFound");
  const access = await lookIntoCase(actor, row, { action: "revealPassport", data: { reason } });
  if (access !== "yes") return refused("notFound");
  const { passportNo = "", mobile = "" } = openAnswers(row);
  return ok({ passportNo, mobile });
};
