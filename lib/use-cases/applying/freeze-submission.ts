import "server-only";
import { typedLine } from "@/lib/domain/typed-text";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { complaintsOf, countOf } from "@/lib/domain/form/complaints";
import { stepsToConfirm } from "@/lib/domain/case/carry-over";
import { consentsNeeded } from "@/lib/domain/case/consents";
import { GUARDIAN_NAME_LENGTH } from "@/lib/domain/people/guardian";
import { preReviewDue } from "@/lib/domain/case/deadlines";
import { CONSENTS } from "@/lib/domain/vocabulary";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar, CountedDay } from "@/lib/domain/calendar/working-days";
import { type Result, invalid, ok } from "@/lib/domain/result";
import type { Tx } from "@/lib/server/db/client";
import { type LockedCase, openSubmission, sealSubmission } from "@/lib/server/db/repositories/applications";
import { type FileInfo, filesOf } from "@/lib/server/db/repositories/files";
import { keepPerson } from "./keep-person";
import { givenOf } from "@/lib/server/db/repositories/given";
import { orderDocument } from "@/lib/server/documents/kept-document";
import { type Conflicts, ONE_UNDER_WAY, stop, stopWith } from "../case/transact";
import { rulesInWords } from "../case/rules-in-words";

export interface Declaration {
  /** Unique to one filling of the form: the same key answers the same, a double press submits once. */
  readonly idempotencyKey: string;
  readonly consents: readonly string[];
  readonly guardianName: string;
}

export interface Submitted {
  readonly serial: string;
  /** The day by whose end the pre-review's result is due. */
  readonly dueOn: string;
  readonly provisional: boolean;
}

/** What two submissions at once run into. */
export const SUBMISSION_CONFLICTS: Conflicts = {
  ...ONE_UNDER_WAY,
  Submission_idempotencyKey_key: "keyReused",
};

const KEY = /^[\w:.-]{1,100}$/;

/** What is asked for under a key: which act, and with it what was declared, where something is. */
export type Wish = Pick<Declaration, "idempotencyKey"> &
  Partial<Declaration> & { readonly event: "submit" | "resubmit" | "amend" };

const keptConsents = (consents: readonly string[]) =>
  CONSENTS.filter((consent) => consents.includes(consent));

interface EarlierSubmission {
  readonly id: string;
  readonly applicationId: string;
  readonly round: number;
  readonly submittedAt: Date;
  readonly consents: readonly string[];
  readonly guardianName: string;
  readonly answersCipher: Uint8Array;
  readonly fileIds: readonly string[];
}

/** A correction declares only what was not declared before it. */
const isDeclaredAlike = (earlier: EarlierSubmission, { consents = [], guardianName, event }: Wish): boolean =>
  keptConsents(consents).every((consent) => earlier.consents.includes(consent)) &&
  (event !== "submit" || keptConsents(consents).length === keptConsents(earlier.consents).length) &&
  (!guardianName || typedLine(guardianName) === earlier.guardianName);

const isAsSubmitted = async (tx: Tx, subject: LockedCase, earlier: EarlierSubmission): Promise<boolean> => {
  const fileIds = (await filesOf(tx, subject.id)).map(({ id }) => id);
  return (
    isDeepStrictEqual(openSubmission(earlier), subject.answers()) &&
    isDeepStrictEqual(fileIds.sort(), [...earlier.fileIds].sort())
  );
};

/** Whether what was submitted under the key is what is asked for now: the same act on the same case, declared alike,
 *  in the same round, and with the same content where it could have been changed since. */
const isSameWish = async (
  tx: Tx,
  subject: LockedCase,
  earlier: EarlierSubmission,
  wish: Wish,
): Promise<boolean> => {
  const { round, submittedAt } = earlier;
  if (earlier.applicationId !== subject.id || !isDeclaredAlike(earlier, wish)) return false;
  const frozenBy = await tx.applicationEvent.count({
    where: { applicationId: subject.id, event: wish.event, data: { path: ["round"], equals: round } },
  });
  if (frozenBy === 0) return false;
  if (wish.event === "submit") return true;
  const askedSince = await tx.returnItem.count({
    where: { applicationId: subject.id, createdAt: { gt: submittedAt } },
  });
  return askedSince === 0 && (wish.event === "resubmit" || isAsSubmitted(tx, subject, earlier));
};

/** The answer an idempotency key was given before, or undefined when the key is new. Refuses badRequest (no key) and
 *  keyReused, when the key was used for something else. */
export const earlierAnswer = async (
  tx: Tx,
  subject: LockedCase,
  wish: Wish,
  calendar: Calendar,
): Promise<Result<Submitted> | undefined> => {
  const { idempotencyKey } = wish;
  if (!KEY.test(idempotencyKey)) return stop("badRequest");
  const earlier = await tx.submission.findUnique({
    where: { idempotencyKey },
    omit: { schemaVersion: true },
  });
  if (!earlier) return undefined;
  if (!(await isSameWish(tx, subject, earlier, wish))) return stop("keyReused");
  const due = preReviewDue(shanghaiDate(earlier.submittedAt), calendar);
  return ok({ serial: subject.row.serial, dueOn: due.date, provisional: due.provisional });
};

/** Refuses without the separate consents (PIPL art. 29, 31), and without a word to a photo that does not look as the
 *  guide wants it; fields are the consents' codes and guardianName. */
export const mustConsent = (
  subject: LockedCase,
  declaration: Declaration,
  today: string,
  doubtfulPhoto: boolean,
): void => {
  const { consents, guardianName } = declaration;
  const needed = consentsNeeded(subject.answers().birthDate, today, doubtfulPhoto);
  const fields = Object.fromEntries(
    needed.filter((consent) => !consents.includes(consent)).map((consent) => [consent, "mustDeclare"]),
  );
  if (needed.includes("GUARDIAN") && !typedLine(guardianName)) fields.guardianName = "required";
  if (guardianName.length > GUARDIAN_NAME_LENGTH) fields.guardianName = "tooLong";
  if (Object.keys(fields).length > 0) stopWith(invalid(fields, { guardianName }));
};

/** Refuses unless everything required is there, checked, and the type's rules let the application through on one of
 *  `days` (see `legalDays`). */
export const mustBeReady = (
  subject: LockedCase,
  files: readonly FileInfo[],
  days: readonly string[],
  calendar: Calendar,
): void => {
  const unconfirmed = stepsToConfirm(subject.form(), subject.row.unconfirmed);
  const given = { ...givenOf(subject.answers(), files), unconfirmed };
  const complaints = complaintsOf(subject.form(), given, days, calendar);
  const { answers, missing, unchecked, bars } = complaints;
  const [field = "", document = ""] = [[...answers.keys()][0], [...missing, ...unchecked][0]];
  const count = countOf(complaints);
  if (count > 0) stop("incomplete", { field, document, count });
  if (bars.length > 0)
    stop("notEligible", {
      findings: bars.map(({ code }) => code),
      fields: bars.map(({ field: beside }) => beside),
      rules: rulesInWords(bars),
    });
};

/** Keeps what was declared as it was seen and orders the application form of this round.
 *  @returns the day by whose end the pre-review's result is due */
export const freezeSubmission = async (
  tx: Tx,
  subject: LockedCase,
  round: number,
  files: readonly FileInfo[],
  declaration: Declaration,
  at: Date,
  calendar: Calendar,
): Promise<CountedDay> => {
  const id = randomUUID();
  await keepPerson(tx, subject, at);
  await tx.submission.create({
    data: {
      id,
      applicationId: subject.id,
      round,
      idempotencyKey: declaration.idempotencyKey,
      answersCipher: sealSubmission(id, subject.answers()),
      schemaVersion: subject.form().version,
      consents: keptConsents(declaration.consents),
      guardianName: typedLine(declaration.guardianName),
      fileIds: files.map((file) => file.id),
      submittedAt: at,
    },
  });
  await orderDocument(tx, { code: "APPLICATION_FORM", applicationId: subject.id, round });
  return preReviewDue(shanghaiDate(at), calendar);
};
