import "server-only";
import { productionDue } from "@/lib/domain/case/deadlines";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { factsOfType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { isPlainDate, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { isPosted } from "@/lib/domain/visit/delivery";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { note } from "../case/check-note";
import { notifyApplicant } from "../case/notify";
import { stop, stopWith } from "../case/transact";

export interface ApproveRequest extends CaseAct {
  /** The day until which the permit will run; may be earlier than asked. */
  readonly validUntil: string;
  readonly note?: string;
}

/** The days the approver may grant. The shortest validity counts from the submission, and what was asked may be granted
 *  while it is possible at all: the authority's own time must not take away what was possible when it was asked
 *  (assumed). */
export const grantableRange = (
  subject: {
    readonly type: ApplicationType;
    readonly answers: DraftAnswers;
    readonly row: { readonly submittedAt: Date | null };
  },
  today: string,
) => {
  const { validity } = factsOfType(subject.type);
  const range = validity(subject.answers, today);
  const { submittedAt } = subject.row;
  const { min } = validity(subject.answers, submittedAt ? shanghaiDate(submittedAt) : today);
  const asked = subject.answers.requestedUntil ?? "";
  return { ...range, min: isPlainDate(asked) && asked > today && asked < min ? asked : min };
};

/** 审批通过, by an officer who neither pre-reviewed nor accepted the case. Refusals: fourEyes and the usual ones;
 *  `validUntil` outside the range is invalid. */
export const approveApplication = async (request: ApproveRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "approve", async ({ tx, subject, at, today, calendar, move }) => {
    const { actor, validUntil } = request;
    if (actor.kind !== "officer") return stop("notAllowed");
    const words = note(request.note, "note");
    if (!isPlainDate(validUntil)) stopWith(invalid({ validUntil: validUntil ? "notADate" : "required" }));
    const { min, max } = grantableRange(
      { row: subject.row, type: subject.type(), answers: subject.answers() },
      today,
    );
    if (validUntil < min || validUntil > max)
      stopWith(invalid({ validUntil: "outsideRange" }, { validUntil, min, max }));
    await tx.decision.create({
      data: {
        applicationId: subject.id,
        officerId: actor.officerId,
        approved: true,
        validUntil,
        note: words,
        decidedAt: at,
      },
    });
    const moved = await move({
      due: productionDue(today, calendar),
      patch: { approverId: actor.officerId },
      data: { validUntil },
    });
    // Who fetches the permit is told when it is there (guide §4, note 12); who waits for the post hears of every step.
    const delivery = await tx.delivery.findUnique({ where: { applicationId: subject.id } });
    if (isPosted(delivery)) await notifyApplicant(tx, moved, "approvedPosted", { no: subject.row.serial });
    return ok({ serial: subject.row.serial });
  });
