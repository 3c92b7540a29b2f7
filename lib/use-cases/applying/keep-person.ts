import "server-only";
import { isSamePrint } from "@/lib/server/base/crypto";
import type { Form } from "@/lib/domain/form/form";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { formerPassportOf } from "@/lib/domain/types/renewal/changes";
import type { Tx } from "@/lib/server/db/client";
import {
  type Bytes,
  holderIndex,
  indexesOf,
  openSubmission,
} from "@/lib/server/db/repositories/applications";

interface Declared {
  readonly id: string;
  readonly form: () => Form;
  readonly answers: () => DraftAnswers;
}

/** Whose passport this is: the person it is linked to for somebody born on that day, else the passport itself. */
const personOfHolder = async (tx: Tx, holder: Bytes, birthIndex: Bytes): Promise<Bytes> => {
  const linked = await tx.linkedPassport.findUnique({
    where: { holderIndex_birthIndex: { holderIndex: holder, birthIndex } },
    select: { personIndex: true },
  });
  return linked?.personIndex ?? holder;
};

/** The holder of the former passport a renewal names, where a permit on file was made for that passport, that nationality
 *  and that birth date. Anything else links nothing: whoever names another's number would make them share what is counted. */
const formerHolder = async (tx: Tx, { form, answers }: Declared): Promise<Bytes | undefined> => {
  const { nationality, birthDate } = answers();
  const former = holderIndex(formerPassportOf(form(), answers()), nationality);
  const { birthIndex } = indexesOf({ birthDate });
  if (!former || !birthIndex) return undefined;
  const permit = await tx.permit.findFirst({
    where: { holderIndex: former, application: { birthIndex } },
    select: { number: true },
  });
  return permit ? former : undefined;
};

/** The last submission, and whether the passport was said to have changed since. */
const changedSince = async (tx: Tx, applicationId: string) => {
  const last = await tx.submission.findFirst({
    where: { applicationId },
    orderBy: { round: "desc" },
    select: { id: true, answersCipher: true, submittedAt: true },
  });
  const said = last
    ? await tx.applicationEvent.count({
        where: {
          applicationId,
          event: { in: ["changePassport", "recordPassport"] },
          at: { gte: last.submittedAt },
        },
      })
    : 0;
  return last && said > 0 ? last : undefined;
};

/** Whether a new passport was announced and is not submitted yet. */
export const isPassportChanged = async (tx: Tx, applicationId: string): Promise<boolean> =>
  (await changedSince(tx, applicationId)) !== undefined;

/** The holder of the passport this application named before it changed under way, where an officer has passed that passport
 *  with this birth date, here or in an earlier application: a number nobody has looked at links nothing. */
const holderBefore = async (tx: Tx, { id, answers }: Declared): Promise<Bytes | undefined> => {
  const last = await changedSince(tx, id);
  if (!last) return undefined;
  const { passportNo, nationality, birthDate } = openSubmission(last);
  const now = answers();
  const before = holderIndex(passportNo, nationality);
  const { birthIndex } = indexesOf(now);
  if (!before || birthDate !== now.birthDate || nationality !== now.nationality) return undefined;
  const seen = await tx.application.count({
    where: { OR: [{ id }, { holderIndex: before }], birthIndex, events: { some: { event: "pass" } } },
  });
  return seen > 0 ? before : undefined;
};

/** The account of another application that is under way for the person of these answers, whatever passport it names: of
 *  the same birth date too, so that a number alone tells a stranger nothing. */
export const accountUnderWay = async (tx: Tx, declared: Declared): Promise<string | undefined> => {
  const { holderIndex: own, birthIndex } = indexesOf(declared.answers());
  if (!own || !birthIndex) return undefined;
  const former = await formerHolder(tx, declared);
  const personIndex = await personOfHolder(tx, former ?? own, birthIndex);
  const found = await tx.application.findFirst({
    where: {
      OR: [{ holderIndex: own }, { personIndex }],
      birthIndex,
      id: { not: declared.id },
      underWay: true,
    },
    select: { accountId: true },
  });
  return found?.accountId;
};

interface Link {
  readonly holder: Bytes;
  readonly birthIndex: Bytes;
  readonly person: Bytes;
  readonly applicationId: string;
  readonly at: Date;
}

/** Makes a passport one of a person's, with everything counted under it so far for somebody born on that day. */
const linkPassport = async (
  tx: Tx,
  { holder, birthIndex, person, applicationId, at }: Link,
): Promise<void> => {
  const before = await personOfHolder(tx, holder, birthIndex);
  if (isSamePrint(before, person)) return;
  await tx.linkedPassport.updateMany({
    where: { personIndex: before, birthIndex },
    data: { personIndex: person },
  });
  await tx.linkedPassport.upsert({
    where: { holderIndex_birthIndex: { holderIndex: holder, birthIndex } },
    create: { holderIndex: holder, birthIndex, personIndex: person, applicationId, createdAt: at },
    update: { personIndex: person },
  });
  await tx.application.updateMany({
    where: { personIndex: before, birthIndex },
    data: { personIndex: person },
  });
  // A day on which both passports booked stays used by either.
  await tx.$executeRaw`
    UPDATE "Appointment" v SET "personIndex" = ${person} FROM "Application" a
    WHERE a."id" = v."applicationId" AND a."birthIndex" = ${birthIndex} AND v."personIndex" = ${before}
      AND NOT EXISTS (SELECT 1 FROM "Appointment" o WHERE o."personIndex" = ${person} AND o."bookedOn" = v."bookedOn")`;
  await tx.$executeRaw`
    UPDATE "NoShow" n SET "personIndex" = ${person} FROM "Appointment" v JOIN "Application" a ON a."id" = v."applicationId"
    WHERE v."id" = n."appointmentId" AND a."birthIndex" = ${birthIndex} AND n."personIndex" = ${before}`;
};

/** Keeps with an application that is about to be frozen whose it is, and links the passport it names to the one on the
 *  permit on file, or to the one it named before that changed under way. One booking a day, failures to come, the suspension that follows and "one application under way" go by it. */
export const keepPerson = async (tx: Tx, declared: Declared, at: Date): Promise<void> => {
  const { holderIndex: own, birthIndex } = indexesOf(declared.answers());
  if (!own || !birthIndex) throw new Error(`${declared.id} is submitted without a holder`);
  const former = (await formerHolder(tx, declared)) ?? (await holderBefore(tx, declared));
  if (former && !isSamePrint(former, own)) {
    const person = await personOfHolder(tx, former, birthIndex);
    await linkPassport(tx, { holder: own, birthIndex, person, applicationId: declared.id, at });
  }
  const personIndex = await personOfHolder(tx, own, birthIndex);
  await tx.application.update({ where: { id: declared.id }, data: { personIndex }, select: { id: true } });
};
