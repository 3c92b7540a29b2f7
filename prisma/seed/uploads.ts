import { requiredDocuments } from "@/lib/domain/application-types/first/documents";
import type { Answers } from "@/lib/domain/application/fields";
import type { DocumentSlot } from "@/lib/domain/application/vocabulary";
import type { ApplicantActor } from "@/lib/server/auth/actors";
import { type InspectedFile, inspectDocument, inspectPhoto } from "@/lib/server/uploads";
import { keepFile } from "@/lib/use-cases/keep-file";
import { expectOk } from "./expect-ok";
import type { Family } from "./families";
import { paper, passportPage } from "./papers";
import { portrait } from "./portraits";

const PRINTED: Readonly<Record<string, string>> = { DEU: "D" };

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
    printedNationality: PRINTED[answers.nationality] ?? answers.nationality,
  };
  return inspect(answers.passportNo, async () => inspectDocument(await passportPage(facts, faceOf(family))));
};

/** Draws and inspects everything a family will upload, so that the timeline itself only stores. */
export const prepareUploads = async (family: Family, answers: Answers, day: string): Promise<void> => {
  await Promise.all([
    photoOf(family),
    ...requiredDocuments(answers, day).map((slot) => sheetOf(slot, family, answers)),
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

export const uploadPhoto = async (target: Target, family: Family): Promise<void> => {
  expectOk(await keepFile({ ...target, slot: "PHOTO", name: "photo.jpg" }, await photoOf(family)));
};

export const uploadSheet = async (
  target: Target,
  slot: DocumentSlot,
  family: Family,
  answers: Answers,
): Promise<void> => {
  const name = `${slot.toLowerCase().replaceAll("_", "-")}.jpg`;
  expectOk(await keepFile({ ...target, slot, name }, await sheetOf(slot, family, answers)));
};
