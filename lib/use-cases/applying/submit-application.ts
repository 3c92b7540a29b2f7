import "server-only";
import { FIRST_ROUND } from "@/lib/domain/case/rounds";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { hasDoubtfulPhoto } from "@/lib/domain/attachments/photo-rules";
import { now } from "@/lib/server/base/clock";
import { filesOf } from "@/lib/server/db/repositories/files";
import {
  type Declaration,
  type Submitted,
  earlierAnswer,
  freezeSubmission,
  mustBeReady,
  mustConsent,
  SUBMISSION_CONFLICTS,
} from "./freeze-submission";
import { lookUpSponsor } from "./ask-sponsor-registry";
import { mustBeAllowed, openCase } from "../case/open-case";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";

export interface SubmitRequest extends Declaration {
  readonly actor: Actor;
  readonly applicationId: string;
}

/** 提交: completeness, eligibility and consents are judged again, the answers frozen, the form's PDF ordered; the
 *  result is due within three working days (guide, success page). */
export const submitApplication = async (request: SubmitRequest): Promise<Result<Submitted>> => {
  // Typed and kept by itself, the number was not looked up.
  if (await lookUpSponsor(request.actor, request.applicationId, false))
    return refused("incomplete", { field: "sponsorInProcessSerial", document: "", count: 1 });
  return transact(async (tx, calendar) => {
    const subject = await openCase(tx, { actor: request.actor, applicationId: request.applicationId });
    const repeated = await earlierAnswer(tx, subject, { ...request, event: "submit" }, calendar);
    if (repeated) return repeated;
    await mustBeAllowed(tx, request.actor, "submit", subject);
    const at = now();
    const today = shanghaiDate(at);
    const files = await filesOf(tx, subject.id);
    mustBeReady(subject, files, [today], calendar);
    mustConsent(subject, request, today, hasDoubtfulPhoto(files));
    const due = await freezeSubmission(tx, subject, FIRST_ROUND, files, request, at, calendar);
    await moveApplication(tx, subject, {
      event: "submit",
      actor: request.actor,
      at,
      due,
      patch: { submittedAt: at, schemaVersion: subject.form().version },
      data: { round: FIRST_ROUND },
    });
    return ok({ serial: subject.row.serial, dueOn: due.date, provisional: due.provisional });
  }, SUBMISSION_CONFLICTS);
};
