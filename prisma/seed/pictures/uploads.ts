import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/domain/questions/registry";
import { requiredDocuments } from "@/lib/domain/form/papers";
import { currentForm } from "@/lib/domain/types/known-types";
import type { DocumentSlot, FileSlot } from "@/lib/domain/vocabulary";
import { writeAudit } from "@/lib/server/db/audit";
import type { ApplicantActor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { inTransaction } from "@/lib/server/db/client";
import { storage } from "@/lib/server/ports/storage/storage";
import { type InspectedFile, inspectDocument, inspectPhoto } from "@/lib/server/ports/uploads/inspect";
import { keepFile } from "@/lib/use-cases/attaching/keep-file";
import { expectOk } from "../expect-ok";
import type { Family } from "../people/families";
import { printedOf } from "./machine-readable";
import { paper, passportPage } from "./papers";
import { portrait } from "./portraits";

const inspected = new Map<string, Promise<InspectedFile>>();

/** A picture goes through the inspection of uploads once, however many applications show it. */
const inspect = (name: string, look: () => ReturnType<typeof inspectDocument>): Promise<InspectedFile> => {
  const known =
    inspected.get(name) ??
    look().then((answer) => {
      if (answer.kind === "refused") throw new Error(`${name}: ${answer.code}`);
      return answer;
    });
  inspected.set(name, known);
  return known;
};

const faceOf = ({ phone, gender }: Family): number => 2 * Number(phone) + (gender === "F" ? 0 : 1);

const sheetOf = (slot: DocumentSlot, family: Family, answers: Answers): Promise<InspectedFile> => {
  if (slot !== "PASSPORT_INFO") return inspect(slot, async () => inspectDocument(await paper(slot)));
  const facts = {
    ...answers,
    ...printedOf(answers.nationality),
  };
  return inspect(answers.passportNo, async () => inspectDocument(await passportPage(facts, faceOf(family))));
};

/** Draws and inspects everything a family will upload, so that the timeline itself only stores. */
export const prepareUploads = async (family: Family, answers: Answers, day: string): Promise<void> => {
  await Promise.all([
    photoOf(family),
    ...requiredDocuments(currentForm(family.type), answers, day).map((slot) =>
      sheetOf(slot, family, answers),
    ),
  ]);
};

const photoOf = (family: Family): Promise<InspectedFile> => {
  const face = faceOf(family) % 6;
  return inspect(`portrait ${face}`, async () => inspectPhoto(await portrait(face)));
};

interface Target {
  readonly actor: ApplicantActor;
  readonly applicationId: string;
}

const nameOf = (slot: FileSlot): string => `${slot.toLowerCase().replaceAll("_", "-")}.jpg`;

/** The first upload of everything a draft needs, in one transaction: the rows, blobs and audit entries `keepFile` would
 *  make one by one. Four hundred single uploads would be half of the seed's time. */
export const uploadEverything = async (
  { actor, applicationId }: Target,
  slots: readonly DocumentSlot[],
  family: Family,
  answers: Answers,
): Promise<void> => {
  const files = await Promise.all([
    photoOf(family).then((file) => ({ slot: "PHOTO" as FileSlot, file })),
    ...slots.map(async (slot) => ({ slot: slot as FileSlot, file: await sheetOf(slot, family, answers) })),
  ]);
  const rows = files.map(({ slot, file: { buffer, mime, width, height, pages, warnings } }) => {
    const facts = { mime, width, height, pages, warnings, bytes: buffer.length };
    const id = randomUUID();
    const place = { id, applicationId, slot, position: 1, storageKey: `files/${randomUUID()}` };
    return { buffer, row: { ...place, ...facts, originalName: nameOf(slot) } };
  });
  await Promise.all(rows.map(({ row, buffer }) => storage.put(row.storageKey, buffer)));
  await inTransaction(async (tx) => {
    await tx.storedFile.createMany({
      data: rows.map(({ row }) => ({ ...row, status: "CLEAN" as const, createdAt: now() })),
    });
    for (const { row } of rows) {
      const { slot, bytes, mime } = row;
      const data = { slot, fileId: row.id, bytes, mime };
      await writeAudit(tx, { actor, action: "addFile", subject: `application:${applicationId}`, data });
    }
  });
};

/** One more page of a document, as the applicant uploads it. */
export const uploadSheet = async (
  target: Target,
  slot: DocumentSlot,
  family: Family,
  answers: Answers,
): Promise<void> => {
  const file = await sheetOf(slot, family, answers);
  expectOk(await keepFile({ ...target, slot, name: nameOf(slot) }, file));
};
