import "server-only";
import { isPast } from "@/lib/domain/case/deadlines";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { hasDoubtfulPhoto } from "@/lib/domain/attachments/photo-rules";
import { nextRound } from "@/lib/domain/case/rounds";
import { type Result, ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { filesOf } from "@/lib/server/db/repositories/files";
import {
  type Submitted,
  earlierAnswer,
  freezeSubmission,
  mustBeReady,
  mustConsent,
} from "./freeze-submission";
import { answerItems, declaredWith, submittedBefore } from "./answer-items";
import { mustBeAllowed, openCase } from "../case/open-case";
import type { SubmitRequest } from "./submit-application";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";

/** Resubmission after a return. The consents given before go on; what the corrected answers need beyond comes along. */
export type ResubmitRequest = Pick<SubmitRequest, "actor" | "applicationId" | "idempotencyKey"> &
  Partial<Pick<SubmitRequest, "consents" | "guardianName">>;

/** Submits the corrections of a return: every item must have been answered, before the end of the due day. Refuses
 *  like a submission without the consents the corrected answers need. */
export const resubmitApplication = async (request: ResubmitRequest): Promise<Result<Submitted>> =>
  transact(
    async (tx, calendar) => {
      const { actor, applicationId, idempotencyKey } = request;
      const subject = await openCase(tx, { actor, applicationId });
      const repeated = await earlierAnswer(tx, subject, { ...request, event: "resubmit" }, calendar);
      if (repeated) return repeated;
      await mustBeAllowed(tx, actor, "resubmit", subject);
      const at = now();
      const { dueOn, serial } = subject.row;
      const round = nextRound(subject.row.round);
      if (dueOn && isPast(dueOn, at)) stop("tooLateToSupplement", { serial, dueOn });
      const files = await filesOf(tx, subject.id);
      const answers = await answerItems(tx, subject, files, calendar, () => true, at);
      const before = await submittedBefore(tx, subject.id, at);
      mustBeReady(subject, files, before.days, calendar);
      const declaration = { idempotencyKey, ...declaredWith(before, request) };
      mustConsent(subject, declaration, shanghaiDate(at), hasDoubtfulPhoto(files));
      const due = await freezeSubmission(tx, subject, round, files, declaration, at, calendar);
      await moveApplication(tx, subject, {
        event: "resubmit",
        actor,
        at,
        due,
        patch: { round, submittedAt: at },
        data: { round, ...answers },
      });
      return ok({ serial, dueOn: due.date, provisional: due.provisional });
    },
    {
      Application_one_under_way: "alreadyUnderWay",
      Application_one_person_under_way: "alreadyUnderWay",
      Submission_idempotencyKey_key: "keyReused",
    },
  );
