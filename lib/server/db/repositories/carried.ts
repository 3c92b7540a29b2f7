import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { today } from "@/lib/server/base/clock";
import type { Tx } from "../client";
import { openSubmission } from "./applications";
import { HANDED_OVER } from "./permits";

/** The last submission of an application of this account, and the permit it led to while that is in force: what a new
 *  application may begin with. Undefined: there is none of theirs. */
export const lastSubmitted = async (tx: Tx, { accountId }: ApplicantActor, applicationId: string) => {
  const row = await tx.application.findFirst({
    where: { id: applicationId, accountId, submittedAt: { not: null } },
    select: {
      serial: true,
      state: true,
      permit: { select: { number: true, validUntil: true } },
      submissions: { orderBy: { round: "desc" }, take: 1 },
      files: { where: { removedAt: null, status: "CLEAN" }, orderBy: [{ slot: "asc" }, { position: "asc" }] },
    },
  });
  const [submission] = row?.submissions ?? [];
  if (!row || !submission) return undefined;
  const answers: DraftAnswers = openSubmission(submission);
  const inForce =
    HANDED_OVER.some((state) => state === row.state) && (row.permit?.validUntil ?? "") >= today();
  return {
    serial: row.serial,
    answers,
    files: row.files.filter(({ id }) => submission.fileIds.includes(id)),
    permit: inForce ? row.permit : null,
  };
};
export type LastSubmitted = NonNullable<Awaited<ReturnType<typeof lastSubmitted>>>;
