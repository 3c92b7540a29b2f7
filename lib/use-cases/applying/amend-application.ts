import "server-only";
import { isPast } from "@/lib/domain/case/deadlines";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { hasDoubtfulPhoto } from "@/lib/domain/attachments/photo-rules";
import { nextRound } from "@/lib/domain/case/rounds";
import { isFileTarget } from "@/lib/domain/review/return-reasons";
import { type Result, ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { filesOf } from "@/lib/server/db/repositories/files";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";
import { answerItems, declaredWith, submittedBefore } from "./answer-items";
import { earlierAnswer, freezeSubmission, mustBeReady, mustConsent } from "./freeze-submission";
import type { ResubmitRequest } from "./resubmit-application";

/** 更正: what the window named is mended before the new visit. Every named question is changed or confirmed; documents
 *  may come along, or be brought to the window. Frozen as a submission of its own, with the consents given before, any
 *  the corrected answers need beyond, and the form printed anew; there is no new pre-review and the last day for booking stays. */
export const amendApplication = async (request: ResubmitRequest): Promise<Result<{ serial: string }>> =>
  transact(
    async (tx, calendar) => {
      const { actor, applicationId, idempotencyKey } = request;
      const subject = await openCase(tx, { actor, applicationId });
      const { dueOn, serial } = subject.row;
      const repeated = await earlierAnswer(tx, subject, { ...request, event: "amend" }, calendar);
      if (repeated) return repeated.kind === "ok" ? ok({ serial }) : repeated;
      await mustBeAllowed(tx, actor, "amend", subject);
      const at = now();
      if (dueOn && isPast(dueOn, at)) stop("tooLateToSupplement", { serial, dueOn });
      const files = await filesOf(tx, subject.id);
      const answers = await answerItems(
        tx,
        subject,
        files,
        calendar,
        ({ target }) => !isFileTarget(target),
        at,
      );
      const before = await submittedBefore(tx, subject.id, at);
      mustBeReady(subject, files, before.days, calendar);
      const declaration = { idempotencyKey, ...declaredWith(before, request) };
      mustConsent(subject, declaration, shanghaiDate(at), hasDoubtfulPhoto(files));
      const round = nextRound(subject.row.round);
      await freezeSubmission(tx, subject, round, files, declaration, at, calendar);
      await moveApplication(tx, subject, {
        event: "amend",
        actor,
        at,
        patch: { round },
        data: { round, ...answers },
      });
      return ok({ serial });
    },
    {
      Application_one_under_way: "alreadyUnderWay",
      Application_one_person_under_way: "alreadyUnderWay",
      Submission_idempotencyKey_key: "keyReused",
    },
  );
