import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { nextRound } from "@/lib/domain/case/rounds";
import { judge } from "@/lib/domain/form/judge";
import { judgedQuestions } from "@/lib/domain/form/judged-questions";
import { byLocale } from "@/lib/domain/locales";
import { PASSPORT_FIELDS, type PassportField } from "@/lib/domain/people/passport-change";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { columnsOf } from "@/lib/server/db/repositories/applications";
import { filesOf } from "@/lib/server/db/repositories/files";
import { submittedBefore } from "../applying/answer-items";
import { freezeSubmission, mustBeReady } from "../applying/freeze-submission";
import { type CaseAct, actOnCase, type OpenAct } from "../case/act-on-case";
import { note } from "../case/check-note";
import { notifyApplicant } from "../case/notify";
import { stopWith } from "../case/transact";
import { grantableRange } from "../deciding/approve-application";

type Wrong = Readonly<Record<string, string>>;

export interface RecordPassportRequest extends CaseAct {
  /** As the new passport shows them. */
  readonly passport: Readonly<Record<PassportField, string>>;
  /** Why, in the officer's words; the applicant is shown them. */
  readonly reason: string;
}

/** What a new passport is refused for beside its own questions: it is the old one, or ends before what was granted. */
const misfit = async ({ tx, subject, today }: OpenAct, answers: DraftAnswers): Promise<Wrong> => {
  const { id: applicationId, row } = subject;
  if (answers.passportNo === subject.answers().passportNo) return { passportNo: "unchanged" };
  const decision = await tx.decision.findUnique({ where: { applicationId }, select: { validUntil: true } });
  const { max } = grantableRange({ type: subject.type(), answers, row }, today);
  return decision?.validUntil && decision.validUntil > max ? { passportExpiresOn: "endsBeforePermit" } : {};
};

/** 登记新护照, between the acceptance and the permit: the window, which has both passports before it, enters the new one; it is
 *  frozen as a round of its own, the form printed anew, and the permit made for the new number. The decision stands, and is
 *  judged against the new passport's last day. Invalid under the fields' names and `reason`; refuses like a submission. */
export const recordPassport = async (request: RecordPassportRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(
    request,
    "recordPassport",
    async (open) => {
      const { tx, subject, at, today, calendar, move } = open;
      const { id: applicationId, row, state } = subject;
      const { serial } = row;
      const typed = { ...subject.answers(), ...request.passport };
      const words = note(request.reason, "reason");
      const { errors, answers: own } = judge(judgedQuestions(subject.form(), PASSPORT_FIELDS), typed, today);
      const mustFit = (wrong: Wrong): void => {
        if (Object.keys(wrong).length > 0) stopWith(invalid(wrong, { ...request.passport, reason: words }));
      };
      mustFit({ ...errors, ...(words ? {} : { reason: "required" }) });
      // The lines read from the old passport say nothing of the new one.
      const answers = { ...typed, ...own, mrzLines: "" };
      mustFit(await misfit(open, answers));
      const files = await filesOf(tx, applicationId);
      const { acceptedAt } = await tx.receipt.findUniqueOrThrow({ where: { applicationId } });
      const renewed = { ...subject, answers: () => answers };
      mustBeReady(renewed, files, [today, shanghaiDate(acceptedAt)], calendar);
      const { consents, guardianName } = await submittedBefore(tx, applicationId, at);
      const round = nextRound(row.round);
      const moved = await move({
        patch: { ...columnsOf(applicationId, answers), round },
        data: { round },
        note: byLocale(() => words),
      });
      const idempotencyKey = `window:${applicationId}:${round}`;
      const declaration = { idempotencyKey, consents, guardianName };
      await freezeSubmission(tx, { ...renewed, row: moved.row }, round, files, declaration, at, calendar);
      const { holderIndex } = moved.row;
      if (state === "PRODUCING" && holderIndex)
        await tx.permit.update({ where: { applicationId }, data: { holderIndex } });
      await notifyApplicant(tx, moved, "passportRecorded", { no: serial });
      return ok({ serial });
    },
    {
      Application_one_under_way: "alreadyUnderWay",
      Application_one_person_under_way: "alreadyUnderWay",
      Submission_idempotencyKey_key: "keyReused",
    },
  );
