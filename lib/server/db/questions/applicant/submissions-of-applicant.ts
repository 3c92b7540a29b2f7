import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { Form } from "@/lib/domain/form/form";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { applicationType, formOf } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { isUuid } from "@/lib/server/base/uuid";
import { db } from "../../client";
import { noteIfOfAnother } from "../../look-into-case";
import { openSubmission } from "../../repositories/applications";
import { unlessDamaged } from "../../unless-damaged";

interface SubmittedFile {
  readonly id: string;
  readonly slot: string;
  readonly name: string;
}

/** What was declared in one round, as it was seen. */
export interface SubmittedRound {
  /** From 1. */
  readonly round: number;
  readonly submittedAt: Date;
  /** By which it was filled in. */
  readonly form: Form;
  readonly answers: DraftAnswers;
  readonly files: readonly SubmittedFile[];
}

export interface SubmissionsView {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  /** The first one first. */
  readonly rounds: readonly SubmittedRound[];
}

/** Everything the applicant submitted of one of their applications, round by round, replaced files too; undefined when
 *  there is none of theirs, nothing was submitted, or it cannot be read. */
export const submissionsOfApplicant = async (
  actor: ApplicantActor,
  id: string,
): Promise<SubmissionsView | undefined> => {
  if (!isUuid(id)) return undefined;
  const row = await db.application.findFirst({
    where: { id, accountId: actor.accountId, submittedAt: { not: null } },
    select: {
      serial: true,
      type: true,
      submissions: { orderBy: { round: "asc" } },
      files: {
        orderBy: [{ slot: "asc" }, { position: "asc" }],
        select: { id: true, slot: true, originalName: true },
      },
    },
  });
  if (!row) {
    await noteIfOfAnother(actor, id);
    return undefined;
  }
  return unlessDamaged(
    id,
    () => {
      const type = applicationType(row.type);
      const rounds = row.submissions.map((submission): SubmittedRound => ({
        round: submission.round,
        submittedAt: submission.submittedAt,
        form: formOf(type, submission.schemaVersion),
        answers: openSubmission(submission),
        files: row.files
          .filter((file) => submission.fileIds.includes(file.id))
          .map((file) => ({ id: file.id, slot: file.slot, name: file.originalName })),
      }));
      return { id, serial: row.serial, type, rounds };
    },
    undefined,
  );
};
