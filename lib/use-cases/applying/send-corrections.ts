import "server-only";
import { hasDoubtfulPhoto } from "@/lib/domain/attachments/photo-rules";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { CountedDay } from "@/lib/domain/calendar/working-days";
import { isPast } from "@/lib/domain/case/deadlines";
import { nextRound } from "@/lib/domain/case/rounds";
import { ok, type Result } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { filesOf } from "@/lib/server/db/repositories/files";
import type { OpenItem } from "@/lib/server/db/repositories/return-items";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { type Move, moveApplication } from "../case/transition";
import { answerItems, declaredWith, submittedBefore } from "./answer-items";
import {
  earlierAnswer,
  freezeSubmission,
  mustBeReady,
  mustConsent,
  SUBMISSION_CONFLICTS,
  type Submitted,
} from "./freeze-submission";
import type { SubmitRequest } from "./submit-application";

/** What was corrected is sent. The consents given before go on; what the corrected answers need beyond comes along. */
export type CorrectionsRequest = Pick<SubmitRequest, "actor" | "applicationId" | "idempotencyKey"> &
  Partial<Pick<SubmitRequest, "consents" | "guardianName">>;

interface Sending {
  readonly event: "resubmit" | "amend";
  /** Whether this item must have been answered. */
  readonly needs: (item: OpenItem) => boolean;
  /** What the move changes beside the round.
   *  @param reviewDue the day by whose end a new pre-review would answer */
  readonly moving: (at: Date, reviewDue: CountedDay) => Pick<Move, "due" | "patch">;
}

/** Freezes the next round of a case that came back, before the end of its due day. Refuses tooLateToSupplement, while an
 *  item lacks its answer (unanswered, nothingToSend), and like a submission, without the consents the corrected answers
 *  need too. The same key answers the same. */
export const sendCorrections = async (
  request: CorrectionsRequest,
  { event, needs, moving }: Sending,
): Promise<Result<Submitted>> =>
  transact(async (tx, calendar) => {
    const { actor, applicationId, idempotencyKey } = request;
    const subject = await openCase(tx, { actor, applicationId });
    const repeated = await earlierAnswer(tx, subject, { ...request, event }, calendar);
    if (repeated) return repeated;
    await mustBeAllowed(tx, actor, event, subject);
    const at = now();
    const { dueOn, serial } = subject.row;
    if (dueOn && isPast(dueOn, at)) stop("tooLateToSupplement", { serial, dueOn });
    const files = await filesOf(tx, subject.id);
    const answers = await answerItems(tx, subject, files, calendar, needs, at);
    const before = await submittedBefore(tx, subject.id, at);
    mustBeReady(subject, files, before.days, calendar);
    const declaration = { idempotencyKey, ...declaredWith(before, request) };
    mustConsent(subject, declaration, shanghaiDate(at), hasDoubtfulPhoto(files));
    const round = nextRound(subject.row.round);
    const due = await freezeSubmission(tx, subject, round, files, declaration, at, calendar);
    const { patch, ...rest } = moving(at, due);
    const data = { round, ...answers };
    await moveApplication(tx, subject, { event, actor, at, ...rest, patch: { ...patch, round }, data });
    return ok({ serial, dueOn: due.date, provisional: due.provisional });
  }, SUBMISSION_CONFLICTS);
