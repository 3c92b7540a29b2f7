import "server-only";
import { now } from "../../base/clock";
import { isDemo } from "../../base/env";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { applicationType, formOf, formOfCase } from "@/lib/domain/types/known-types";
import { db } from "../../db/client";
import { openAnswers, openSubmission } from "../../db/repositories/applications";
import type { DocumentKind } from "../document-kind";
import { photoOf } from "../photo";
import { verifyUrl } from "../verification/paper-token";
import { type ApplicationFormProps, formProps } from "./props";

const LETTER = "F";

const ofDraft = async (applicationId: string): Promise<ApplicationFormProps> => {
  const row = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      id: true,
      serial: true,
      type: true,
      state: true,
      schemaVersion: true,
      answersCipher: true,
    },
  });
  const { serial } = row;
  const [type, form] = [applicationType(row.type), formOfCase(row)];
  const photo = await photoOf(applicationId);
  const answers = openAnswers(row);
  return formProps({ serial, type, form, answers, draft: true, demo: isDemo(), at: now(), photo });
};

const ofSubmission = async (applicationId: string, round: number): Promise<ApplicationFormProps> => {
  const submission = await db.submission.findUniqueOrThrow({
    where: { applicationId_round: { applicationId, round } },
    include: { application: { select: { serial: true, type: true } } },
  });
  const { serial } = submission.application;
  const type = applicationType(submission.application.type);
  const form = formOf(type, submission.schemaVersion);
  const photo = await photoOf(applicationId, submission.fileIds);
  const answers = openSubmission(submission);
  const at = submission.submittedAt;
  const verify = verifyUrl({ letter: LETTER, applicationId, round }, serial);
  const props = formProps({ serial, type, form, answers, draft: false, demo: isDemo(), at, photo });
  return { ...props, verify };
};

/** 外国人签证证件申请表: of a draft as it stands, marked 草稿 DRAFT and never stored; then one a round, as submitted. */
export const applicationForm = {
  path: "application-form",
  summary: "外国人签证证件申请表 (Visa and Permit Application Form), filled in.",
  letter: LETTER,
  perRound: true,
  paperOf: ({ serial, round }) =>
    round === undefined
      ? { name: `draft-${serial}.pdf`, kept: false }
      : { name: `application-form-${serial}.pdf`, kept: true },
  issued: ({ serial, submittedAt }) =>
    submittedAt ? { number: serial, on: shanghaiDate(submittedAt) } : undefined,
  load: (applicationId, round) =>
    round === undefined ? ofDraft(applicationId) : ofSubmission(applicationId, round),
} as const satisfies DocumentKind<ApplicationFormProps>;
