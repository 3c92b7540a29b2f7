import { randomUUID } from "node:crypto";
import { requiredDocuments } from "@/lib/domain/form/papers";
import { currentForm } from "@/lib/domain/types/known-types";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { bookableDates } from "@/lib/domain/visit/release";
import type { Answers } from "@/lib/domain/questions/registry";
import type { Result } from "@/lib/domain/result";
import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import { loadCalendar } from "@/lib/server/db/calendar";
import { now, today } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import type { CaseForOfficer, OpenedCase } from "@/lib/server/db/questions/officer/case-for-officer";
import { storage } from "@/lib/server/ports/storage/storage";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { answersFor } from "../first-answers";
import { anApplicant, anOfficer } from "./people";

export interface ACase {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly applicant: ApplicantActor;
  readonly answers: Answers;
}

/** The data of an `ok`; any other answer fails the test with what was said. */
export const expectOk = <T>(result: Result<T>): T => {
  if (result.kind !== "ok") throw new Error(`expected ok, got ${JSON.stringify(result)}`);
  return result.data;
};

/** The case an officer was let into; anything else fails the test. */
export const expectOpened = (opened: OpenedCase): CaseForOfficer => {
  if (opened.access !== "yes") throw new Error(`expected to be let in, got ${opened.access}`);
  return opened.found;
};

let holders = 0;
/** A passport number nobody else has, so that cases do not meet the one-application rule by accident. */
const aPassportNo = (): string => `T${String((holders += 1)).padStart(7, "0")}`;

export const version = async (applicationId: string): Promise<number> =>
  (await db.application.findUniqueOrThrow({ where: { id: applicationId } })).version;

/** A stored page that was found clean; the bytes stand for whatever was uploaded. */
export const aFile = async (applicationId: string, slot: string): Promise<string> => {
  const id = randomUUID();
  const storageKey = `files/${id}`;
  await storage.put(storageKey, Buffer.from(`page of ${slot}`));
  const position = 1 + (await db.storedFile.count({ where: { applicationId, slot } }));
  await db.storedFile.create({
    data: {
      id,
      applicationId,
      slot,
      position,
      storageKey,
      originalName: `${slot}.jpg`,
      mime: "image/jpeg",
      bytes: 40_000,
      width: 354,
      height: 472,
      status: "CLEAN",
      warnings: [],
      createdAt: now(),
    },
  });
  return id;
};

interface DraftFacts {
  /** A first application unless said otherwise. */
  readonly type?: ApplicationType;
  readonly applicant?: ApplicantActor;
  readonly answers?: Partial<Answers>;
}

/** A draft with its serial number and nothing else. */
export const aDraft = async ({
  type = "FIRST",
  applicant,
  answers: changes = {},
}: DraftFacts = {}): Promise<ACase> => {
  const owner = applicant ?? (await anApplicant());
  const answers = answersFor(type, today(), { passportNo: aPassportNo(), ...changes });
  const { requestedUntil, sponsorInProcessSerial } = answers;
  const started = expectOk(
    await startApplication({ actor: owner, type, requestedUntil, sponsorInProcessSerial }),
  );
  return { ...started, type, applicant: owner, answers };
};

/** A draft with every answer and document in place; its steps are saved as they are typed, and judged at the submission. */
export const aCompleteDraft = async (facts: DraftFacts = {}): Promise<ACase> => {
  const draft = await aDraft(facts);
  for (const { id: step } of currentForm(draft.type).steps)
    expectOk(
      await saveStep({
        actor: draft.applicant,
        applicationId: draft.id,
        step,
        answers: draft.answers,
        final: false,
      }),
    );
  for (const slot of ["PHOTO", ...requiredDocuments(currentForm(draft.type), draft.answers, today())])
    await aFile(draft.id, slot);
  return draft;
};

export const declarationOf = (draft: ACase, idempotencyKey: string = randomUUID()) => ({
  actor: draft.applicant,
  applicationId: draft.id,
  idempotencyKey,
  consents: ["SENSITIVE_DATA", "FACE_PHOTO", "GUARDIAN"],
  guardianName: "PARK SANGHO",
});

export const aSubmitted = async (facts: DraftFacts = {}): Promise<ACase> => {
  const draft = await aCompleteDraft(facts);
  expectOk(await submitApplication(declarationOf(draft)));
  return draft;
};

/** Claimed by a pre-reviewer. */
export const aClaimed = async (facts: DraftFacts = {}): Promise<ACase & { preReviewer: OfficerActor }> => {
  const submitted = await aSubmitted(facts);
  const preReviewer = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await claimApplication({ actor: preReviewer, applicationId: submitted.id }));
  return { ...submitted, preReviewer };
};

/** What an applicant is told whose application ends. */
export const EXPLANATION = { zh: "见签证页。", en: "See the visa page." };

export const RETURN_ITEMS = [
  {
    target: "heldNo",
    reason: "notMatching",
    text: { zh: "证件号码与签证页不一致。", en: "The number differs from the visa page." },
  },
  {
    target: "RELATIONSHIP_PROOF",
    reason: "notCertified",
    text: { zh: "未办理认证。", en: "It is not certified." },
  },
] as const;

export const aReturned = async (facts: DraftFacts = {}): Promise<ACase & { preReviewer: OfficerActor }> => {
  const claimed = await aClaimed(facts);
  expectOk(
    await returnApplication({
      actor: claimed.preReviewer,
      applicationId: claimed.id,
      version: await version(claimed.id),
      items: RETURN_ITEMS,
    }),
  );
  return claimed;
};

export const aToBook = async (
  facts: DraftFacts & { interviewRequired?: boolean } = {},
): Promise<ACase & { preReviewer: OfficerActor }> => {
  const claimed = await aClaimed(facts);
  expectOk(
    await passPreReview({
      actor: claimed.preReviewer,
      applicationId: claimed.id,
      version: await version(claimed.id),
      interviewRequired: facts.interviewRequired ?? false,
    }),
  );
  return claimed;
};

/** A wish for the first bookable day at ten, to be changed at will. */
export const bookingOf = async (toBook: ACase, hallId = "1") => {
  const [date = ""] = bookableDates(now(), await loadCalendar());
  return {
    actor: toBook.applicant,
    applicationId: toBook.id,
    agreementVersion: AGREEMENT_VERSION,
    hallId,
    date,
    start: "10:00",
    delivery: { method: "PICKUP" },
    idempotencyKey: randomUUID(),
  };
};

export type ABooked = ACase & {
  preReviewer: OfficerActor;
  appointment: { id: string; number: string; cancelBy: Date; date: string; start: string; hallId: string };
};

export const aBooked = async (
  facts: DraftFacts & {
    interviewRequired?: boolean;
    hallId?: string;
    delivery?: Record<string, string>;
    start?: string;
  } = {},
): Promise<ABooked> => {
  const toBook = await aToBook(facts);
  const wish = {
    ...(await bookingOf(toBook, facts.hallId)),
    ...(facts.delivery ? { delivery: facts.delivery } : {}),
    ...(facts.start ? { start: facts.start } : {}),
  };
  const booked = expectOk(await bookAppointment(wish));
  const { date, start, hallId } = wish;
  return { ...toBook, appointment: { ...booked, date, start, hallId } };
};
