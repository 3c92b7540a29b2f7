import "server-only";
import type { FileSlot } from "@/lib/domain/vocabulary";
import { type Result, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { dropBlobs, openForFiles, retireFile } from "./keep-file";
import { stop, transact } from "../case/transact";

export interface FileToRemove {
  readonly actor: Actor;
  readonly fileId: string;
  /** When given, the file must belong to it. */
  readonly applicationId?: string;
}

/** Removes a file of one's own while its slot is open for changes. The last page of what was submitted once is only
 *  replaced, never taken away: the new one comes first. Refusals: notFound, illegalMove, lastPage. */
export const removeFile = async ({
  actor,
  applicationId,
  fileId,
}: FileToRemove): Promise<Result<{ applicationId: string; slot: string }>> => {
  const result = await transact(async (tx, calendar) => {
    const file = isUuid(fileId)
      ? await tx.storedFile.findFirst({
          where: { id: fileId, removedAt: null, ...(applicationId ? { applicationId } : {}) },
        })
      : null;
    if (!file) return stop("notFound");
    const slot = file.slot as FileSlot;
    const subject = await openForFiles(tx, calendar, { actor, applicationId: file.applicationId, slot });
    const left = await tx.storedFile.count({
      where: { applicationId: subject.id, slot, removedAt: null, id: { not: fileId } },
    });
    if (left === 0 && subject.state !== "DRAFT") return stop("lastPage");
    const blob = await retireFile(tx, file);
    await tx.application.update({ where: { id: subject.id }, data: { updatedAt: now() } });
    const data = { slot, fileId: file.id };
    await writeAudit(tx, { actor, action: "removeFile", subject: `application:${subject.id}`, data });
    return ok({ applicationId: subject.id, slot, blob });
  });
  if (result.kind !== "ok") return result;
  await dropBlobs([result.data.blob]);
  return ok({ applicationId: result.data.applicationId, slot: result.data.slot });
};
