import "server-only";
import { mayReadCase } from "@/lib/domain/case/access";
import { type Result, ok, refused } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";
import { isUuid } from "@/lib/server/db/repositories/applications";
import { type FileInfo, filesOf } from "@/lib/server/db/repositories/files";
import { storage } from "@/lib/server/ports/storage/storage";

export interface ReadFile {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly name: string;
}

/** The columns access decisions look at, with the visit under way. */
const caseColumns = {
  state: true,
  accountId: true,
  claimedById: true,
  preReviewerId: true,
  windowOfficerId: true,
  appointments: {
    where: { status: { in: ["BOOKED" as const, "CHECKED_IN" as const] } },
    select: { hallId: true },
  },
};

interface CaseRow {
  readonly state: Parameters<typeof mayReadCase>[1]["state"];
  readonly accountId: string;
  readonly claimedById: string | null;
  readonly preReviewerId: string | null;
  readonly windowOfficerId: string | null;
  readonly appointments: readonly { readonly hallId: string }[];
}

const mayRead = (actor: Exclude<Actor, { kind: "public" }>, row: CaseRow): boolean =>
  mayReadCase(actor, { ...row, hallId: row.appointments[0]?.hallId ?? null });

/** The bytes of a file, for the owner and the officers of the case; also one that was replaced after a submission,
 *  because the record shows it. What is not (or not yet) found clean is served to nobody.
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
        include: { application: { select: caseColumns } },
      })
    : null;
  if (!row || !mayRead(actor, row.application) || row.status === "FAILED") return refused("notFound");
  if (row.status === "PENDING") return refused("scannerAway");
  if (actor.kind === "officer") {
    const data = { fileId, slot: row.slot };
    await writeAudit(db, { actor, action: "readFile", subject: `application:${row.applicationId}`, data });
  }
  return ok({ bytes: await storage.get(row.storageKey), mime: row.mime, name: row.originalName });
};

/** The files of an application that count, without their bytes. Refusals: notSignedIn, notFound. */
export const listFiles = async (request: {
  actor: Actor;
  applicationId: string;
}): Promise<Result<FileInfo[]>> => {
  const { actor, applicationId } = request;
  if (actor.kind === "public") return refused("notSignedIn");
  const row = isUuid(applicationId)
    ? await db.application.findUnique({ where: { id: applicationId }, select: caseColumns })
    : null;
  if (!row || !mayRead(actor, row)) return refused("notFound");
  return ok(await filesOf(db, applicationId));
};
