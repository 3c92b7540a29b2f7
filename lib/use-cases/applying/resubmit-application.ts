import "server-only";
import { changedFields } from "@/lib/domain/form/changes";
import { isPast } from "@/lib/domain/case/deadlines";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import { type LockedCase, openSubmission } from "@/lib/server/db/repositories/applications";
import { type FileInfo, filesOf } from "@/lib/server/db/repositories/files";
import { type Submitted, earlierAnswer, freezeSubmission, mustBeReady } from "./freeze-submission";
import { mustBeAllowed, openCase } from "../case/open-case";
import type { SubmitRequest } from "./submit-application";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** Resubmission after a return. The consents of the first submission go on unless new ones come along. */
export type ResubmitRequest = Pick<SubmitRequest, "actor" | "applicationId" | "idempotencyKey"> &
  Partial<Pick<SubmitRequest, "consents" | "guardianName">>;

/** Submits the corrections of a return: every item must have been answered, before the end of the due day. */
export const resubmitApplication = async (request: ResubmitRequest): Promise<Result<Submitted>> =>
  transact(
    async (tx, calendar) => {
      const { actor, applicationId, idempotencyKey } = request;
      const subject = await openCase(tx, { actor, applicationId });
      const repeated = await earlierAnswer(tx, subject, idempotencyKey, calendar);
      if (repeated) return repeated;
      await mustBeAllowed(tx, actor, "resubmit", subject);
      const at = now();
      const { dueOn, serial, round } = subject.row;
      if (dueOn && isPast(dueOn, at)) stop("tooLateToSupplement", { serial, dueOn });
      const files = await filesOf(tx, subject.id);
      const last = await tx.submission.findFirstOrThrow({
        where: { applicationId: subject.id },
        orderBy: { round: "desc" },
      });
      const items = await tx.returnItem.findMany({ where: { applicationId: subject.id, round } });
      const answered = answeredTargets(subject, files, {
        answers: openSubmission(last),
        fileIds: last.fileIds,
      });
      const open = items.filter((item) => !answered(item.target)).map((item) => item.target);
      if (open.length > 0) stop("unanswered", { count: open.length, target: open[0] ?? "" });
      const first = await tx.submission.findFirstOrThrow({
        where: { applicationId: subject.id },
        orderBy: { round: "asc" },
        select: { submittedAt: true },
      });
      mustBeReady(subject, files, [shanghaiDate(at), shanghaiDate(first.submittedAt)], calendar);
      const declaration = {
        idempotencyKey,
        consents: request.consents?.length ? request.consents : last.consents,
        guardianName: request.guardianName || last.guardianName,
      };
      const due = await freezeSubmission(tx, subject, files, declaration, at, calendar);
      await answerItems(tx, subject.id, round, at);
      await moveApplication(tx, subject, {
        event: "resubmit",
        actor,
        at,
        due,
        patch: { submittedAt: at, reminderSentAt: null },
        data: { round },
      });
      return ok({ serial, dueOn: due.date, provisional: due.provisional });
    },
    { Application_one_under_way: "alreadyUnderWay", Submission_idempotencyKey_key: "badRequest" },
  );

interface AsSubmitted {
  readonly answers: ReturnType<typeof openSubmission>;
  readonly fileIds: readonly string[];
}

/** An item is answered when its answer, or the files in its slot, differ from what was submitted last. */
export const answeredTargets = (
  subject: Pick<LockedCase, "answers">,
  files: readonly Pick<FileInfo, "id" | "slot">[],
  before: AsSubmitted,
): ((target: string) => boolean) => {
  const changed: readonly string[] = changedFields(before.answers, subject.answers);
  const renewed = files.filter((file) => !before.fileIds.includes(file.id)).map((file) => file.slot);
  return (target) => changed.includes(target) || renewed.includes(target);
};

const answerItems = (tx: Tx, applicationId: string, round: number, at: Date) =>
  tx.returnItem.updateMany({ where: { applicationId, round }, data: { answeredAt: at } });
