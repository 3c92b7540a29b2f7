import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { dropBlobs } from "../attaching/keep-file";
import { openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";

/** Deletes a draft with its files. Nothing of it was ever declared; the audit keeps that it existed. */
export const deleteDraft = async (request: {
  actor: Actor;
  applicationId: string;
}): Promise<Result<{ serial: string }>> => {
  const result = await transact(async (tx) => {
    const subject = await openCase(tx, request);
    if (subject.state !== "DRAFT") stop("illegalMove", { serial: subject.row.serial, state: subject.state });
    return ok({ serial: subject.row.serial, keys: await removeDraft(tx, subject, request.actor) });
  });
  if (result.kind !== "ok") return result;
  await dropBlobs(result.data.keys);
  return ok({ serial: result.data.serial });
};

/** Removes the rows of a locked draft. @returns the storage keys whose blobs go once the transaction has committed */
export const removeDraft = async (tx: Tx, subject: LockedCase, actor: Actor): Promise<string[]> => {
  const files = await tx.storedFile.findMany({
    where: { applicationId: subject.id },
    select: { storageKey: true },
  });
  await tx.storedFile.deleteMany({ where: { applicationId: subject.id } });
  await tx.application.delete({ where: { id: subject.id } });
  await writeAudit(tx, {
    actor,
    action: "deleteDraft",
    subject: `application:${subject.id}`,
    data: { serial: subject.row.serial },
  });
  return files.map((file) => file.storageKey);
};
