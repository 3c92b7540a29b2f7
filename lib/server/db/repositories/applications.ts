import "server-only";
import { applicationState } from "@/lib/domain/case/states";
import type { CaseFacts } from "@/lib/domain/case/access";
import { TO_A_VISIT } from "@/lib/domain/case/lifecycle";
import type { Form } from "@/lib/domain/form/form";
import { UnreadableCase } from "@/lib/domain/unreadable-case";
import { applicationType, formOfCase } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { blindIndex, openText, seal } from "@/lib/server/base/crypto";
import { isUuid } from "@/lib/server/base/uuid";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { fullName } from "@/lib/domain/people/names";
import { searchableName } from "@/lib/domain/people/searchable-name";
import { holderKey, normalisePassportNo } from "@/lib/domain/people/passport";
import { rowsBy, type Tx } from "../client";
import type { Application, Prisma } from "../generated/client";
import { ApplicationScalarFieldEnum } from "../generated/internal/prismaNamespace";
import { unlessDamaged } from "../unless-damaged";
import { JOIN_VISIT_OF_ITS_HALL } from "./case-facts";

type ApplicationRow = Application;
export type ApplicationPatch = Prisma.ApplicationUncheckedUpdateInput;

/** An application locked for a change, with what decisions look at. */
export interface LockedCase extends CaseFacts {
  readonly id: string;
  readonly row: ApplicationRow;
  // Opened when an act first asks: what needs none of them can be done with a case that cannot be read.
  /** Throws `UnreadableCase`. */
  readonly type: () => ApplicationType;
  /** By which its answers are judged, shown and changed: of a draft the current one, else the one it was submitted on.
   *  Throws `UnreadableCase`. */
  readonly form: () => Form;
  /** What was filled in on that form. Throws `UnreadableCase`, also where the form is not known any more: nobody could
   *  say what the answers answer. */
  readonly answers: () => DraftAnswers;
  readonly correctionStands: boolean;
  /** Status BOOKED or CHECKED_IN: the visit under way. */
  readonly appointment: ActiveAppointment | null;
  readonly applicant: { readonly phone: string; readonly locale: string };
}

export interface ActiveAppointment {
  readonly id: string;
  readonly number: string;
  readonly hallId: string;
  readonly date: string;
  readonly start: string;
  readonly status: "BOOKED" | "CHECKED_IN";
  readonly bookedAt: Date;
  readonly cancelBy: Date;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Answers as stored: sealed and bound to their application. */
export const sealAnswers = (applicationId: string, answers: DraftAnswers): Bytes =>
  seal(JSON.stringify(answers), `application:${applicationId}`);

const unsealed = (cipher: Uint8Array, boundTo: string): DraftAnswers => {
  try {
    return JSON.parse(openText(cipher, boundTo)) as DraftAnswers;
  } catch (cause) {
    throw new UnreadableCase(`the answers of ${boundTo} cannot be read`, { cause });
  }
};

/** The answers of an application row. Throws `UnreadableCase`. */
export const openAnswers = (row: { id: string; answersCipher: Uint8Array }): DraftAnswers =>
  unsealed(row.answersCipher, `application:${row.id}`);

/** The last day of the document held, as far as it can be read. */
export const heldUntil = ({ id, answers }: Pick<LockedCase, "id" | "answers">): string | undefined =>
  unlessDamaged(id, () => answers().heldExpiresOn, undefined);

/** Answers as frozen with a submission. */
export const sealSubmission = (submissionId: string, answers: DraftAnswers): Bytes =>
  seal(JSON.stringify(answers), `submission:${submissionId}`);

/** The answers of a submission row. Throws `UnreadableCase`. */
export const openSubmission = (row: { id: string; answersCipher: Uint8Array }): DraftAnswers =>
  unsealed(row.answersCipher, `submission:${row.id}`);

export const passportIndex = (passportNo: string): Bytes =>
  blindIndex("passport", normalisePassportNo(passportNo));

const indexed = (kind: "holder" | "birth", value: string | undefined): Bytes | null =>
  value ? blindIndex(kind, value) : null;
export const birthIndex = (birthDate: string): Bytes | null => indexed("birth", birthDate);

/** The digest of the holder of a passport (see `holderKey`); null while number or nationality is open. */
export const holderIndex = (passportNo: string | undefined, nationality: string | undefined): Bytes | null =>
  indexed("holder", passportNo && nationality ? holderKey(passportNo, nationality) : undefined);

/** The blind indexes of a row. */
export const indexesOf = ({ passportNo, nationality, birthDate }: DraftAnswers) => ({
  passportIndex: passportNo ? passportIndex(passportNo) : null,
  holderIndex: holderIndex(passportNo, nationality),
  birthIndex: indexed("birth", birthDate),
});

/** Everything of a row that follows from its answers: the sealed answers, what lists show, the blind indexes. */
export const columnsOf = (applicationId: string, answers: DraftAnswers) => ({
  answersCipher: sealAnswers(applicationId, answers),
  fullName: fullName(answers),
  searchName: searchableName(fullName(answers)),
  nationality: answers.nationality ?? "",
  ...indexesOf(answers),
});

/** A case with its account, the last event that led to a visit, and the visit that says which hall it belongs to
 *  (VISIT_OF_ITS_HALL), in one statement: every act on a case begins with it. */
const CASE = `SELECT ${Object.keys(ApplicationScalarFieldEnum)
  .map((column) => `a."${column}"`)
  .join(", ")}, o."phoneCipher", o."locale", e."event",
    v."id" AS "visitId", v."number", v."hallId", v."date", v."start", v."status", v."bookedAt", v."cancelBy"
  FROM "Application" a JOIN "Account" o ON o."id" = a."accountId"
    LEFT JOIN LATERAL (SELECT l."event" FROM "ApplicationEvent" l WHERE l."applicationId" = a."id"
      AND l."event" IN (${TO_A_VISIT.map((event) => `'${event}'`).join(", ")}) ORDER BY l."at" DESC LIMIT 1) e ON true
    ${JOIN_VISIT_OF_ITS_HALL}`;

interface VisitRow extends Omit<ActiveAppointment, "id" | "status"> {
  readonly visitId: string;
  readonly status: string;
}

type CaseRow = ApplicationRow & {
  readonly phoneCipher: Uint8Array;
  readonly locale: string;
  readonly event: string | null;
} & (VisitRow | { readonly [column in keyof VisitRow]: null });

const isUnderWay = (status: string | null): status is ActiveAppointment["status"] =>
  status === "BOOKED" || status === "CHECKED_IN";

const caseOf = (found: CaseRow): LockedCase => {
  const {
    phoneCipher,
    locale,
    event,
    visitId,
    number,
    hallId,
    date,
    start,
    status,
    bookedAt,
    cancelBy,
    ...row
  } = found;
  const appointment =
    visitId !== null && isUnderWay(status)
      ? { id: visitId, number, hallId, date, start, status, bookedAt, cancelBy }
      : null;
  const form = () => formOfCase(row);
  return {
    id: row.id,
    row,
    type: () => applicationType(row.type),
    form,
    state: applicationState(row.state),
    accountId: row.accountId,
    claimedById: row.claimedById,
    preReviewerId: row.preReviewerId,
    windowOfficerId: row.windowOfficerId,
    approverId: row.approverId,
    interviewRequired: row.interviewRequired,
    correctionStands: event === "correct",
    submittedAt: row.submittedAt,
    hallId,
    answers: () => (form(), openAnswers(row)),
    appointment,
    applicant: { phone: openPhone("Account", { id: row.accountId, phoneCipher }), locale },
  };
};

/** Reads an application as decisions look at it, without its lock: what is written by it names its version. */
export const readCase = async (tx: Tx, id: string): Promise<LockedCase | undefined> => {
  if (!isUuid(id)) return undefined;
  const [found] = await rowsBy<CaseRow>(tx, "case", `${CASE} WHERE a."id" = $1::uuid`, [id]);
  return found && caseOf(found);
};

/** Takes the row lock of an application and reads it; every change of it starts here. Undefined: there is none. */
export const lockCase = async (tx: Tx, id: string): Promise<LockedCase | undefined> => {
  if (!isUuid(id)) return undefined;
  const locked = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "Application" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (locked.length === 0) return undefined;
  return readCase(tx, id);
};

/** The same for many, in a fixed number of statements and in one order, so that two that lock many do not stop each
 *  other. Those somebody is changing right now are left out.
 *  @param ids of rows of the database */
export const lockFreeCases = async (tx: Tx, ids: readonly string[]): Promise<LockedCase[]> => {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Application" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE SKIP LOCKED`;
  const rows = await rowsBy<CaseRow>(tx, "cases", `${CASE} WHERE a."id" = ANY($1::uuid[])`, [
    locked.map(({ id }) => id),
  ]);
  return rows.map(caseOf);
};
