import "server-only";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";
import { lookIntoCase } from "@/lib/server/db/look-into-case";
import { isUuid } from "@/lib/server/base/uuid";
import { ACCESS_COLUMNS } from "@/lib/server/db/repositories/case-facts";
import { type FileInfo, filesOf } from "@/lib/server/db/repositories/files";
import { storage } from "@/lib/server/ports/storage/storage";

export interface ReadFile {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly name: string;
}

/** The bytes of a file, for the owner and the officers of the case; also one that was replaced after a submission,
 *  because the record shows it; an officer's look is audited. What is not (or not yet) found clean is served to nobody.
 *  Refusals: notSignedIn, notFound, scannerAway (still to be scanned). */
export const readFile = async ({
  actor,
  fileId,
}: {
  actor: Actor;
  fileId: string;
}): Promise<Result<ReadFile>> => {
  if (actor.kind === "public") return refused("notSignedIn");
  const row = isUuid(fileId)
    ? await db.storedFile.findUnique({
        where: { id: fileId },
        include: { application: { select: ACCESS_COLUMNS } },
      })
    : null;
  if (!row || row.status === "FAILED") return refused("notFound");
  const look = { action: "readFile", data: { fileId, slot: row.slot } } as const;
  if ((await lookIntoCase(actor, row.application, look)) !== "yes") return refused("notFound");
  if (row.status === "PENDING") return refused("scannerAway");
  return ok({ bytes: await storage.get(row.storageKey), mime: row.mime, name: row.originalName });
};

/** The files of an application that count, without their bytes; an officer's look is audited. Refusals: notSignedIn, notFound. */
export const listFiles = async (request: {
  actor: Actor;
  applicationId: string;
}): Promise<Result<FileInfo[]>> => {
  const { actor, applicationId } = request;
  if (actor.kind === "public") return refused("notSignedIn");
  const row = isUuid(applicationId)
    ? await db.application.findUnique({ where: { id: applicationId }, select: ACCESS_COLUMNS })
    : null;
  if (!row || (await lookIntoCase(actor, row, { action: "readFiles" })) !== "yes") return refused("notFound");
  return ok(await filesOf(db, applicationId));
};
