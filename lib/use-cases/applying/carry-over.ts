import "server-only";
import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import {
  carriedAnswers,
  type CarriedFor,
  carriedPlace,
  carriedSlots,
  heldPermit,
} from "@/lib/domain/case/carry-over";
import type { Form } from "@/lib/domain/form/form";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { TypeFacts } from "@/lib/domain/types/application-type";
import { now } from "@/lib/server/base/clock";
import { db, type Tx } from "@/lib/server/db/client";
import { type LastSubmitted, lastSubmitted } from "@/lib/server/db/repositories/carried";
import { storage } from "@/lib/server/ports/storage/storage";

export interface CarryRequest {
  readonly whom: CarriedFor;
  /** The application it is carried over from. */
  readonly applicationId: string;
}

/** What a new draft begins with. */
interface CarriedOver {
  readonly from: string;
  readonly answers: DraftAnswers;
  readonly unconfirmed: readonly string[];
  readonly files: LastSubmitted["files"];
}

/** Collects what a new application takes over from one of the account's own. Undefined: there is no such application, or
 *  it led to no permit in force for the same person. */
export const collectCarried = async (
  actor: ApplicantActor,
  { whom, applicationId }: CarryRequest,
  facts: TypeFacts,
  form: Form,
): Promise<CarriedOver | undefined> => {
  const source = await lastSubmitted(db, actor, applicationId);
  if (!source || (whom === "person" && !source.permit)) return undefined;
  const carried = carriedAnswers(form, source.answers, whom);
  const answers =
    whom === "person" && source.permit
      ? { ...carried, ...facts.carries?.(source.answers), ...heldPermit(source.permit) }
      : carried;
  const slots = carriedSlots(form, whom);
  const files = source.files
    .filter(({ slot }) => slots.some((own) => own === slot))
    .map((file) => ({
      ...file,
      slot: whom === "person" ? carriedPlace(facts, file.slot, answers) : file.slot,
    }));
  const unconfirmed = [...Object.keys(answers), ...new Set(files.map(({ slot }) => slot))];
  return { from: source.serial, answers, files, unconfirmed };
};

/** Copies the files' bytes: each application owns its files, so that one's deletion never takes the other's. A file whose
 *  bytes are lost is left out; it is asked for like any other. Callers drop the copies when the draft does not come about. */
export const copyBlobs = async (files: CarriedOver["files"]): Promise<CarriedOver["files"]> => {
  const copies = [];
  for (const file of files) {
    const bytes = await storage.find(file.storageKey);
    if (!bytes) continue;
    const storageKey = `files/${randomUUID()}`;
    await storage.put(storageKey, bytes);
    copies.push({ ...file, storageKey });
  }
  return copies;
};

/** The rows of the copied files. */
export const insertCopies = async (
  tx: Tx,
  applicationId: string,
  copies: CarriedOver["files"],
): Promise<void> => {
  const createdAt = now();
  await tx.storedFile.createMany({
    data: copies.map((copy) => ({ ...copy, id: randomUUID(), applicationId, createdAt })),
  });
};
