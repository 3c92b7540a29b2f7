import "server-only";
import { LIMITS } from "@/lib/server/db/limits";
import { writeAudit } from "@/lib/server/db/audit";
import { SYSTEM } from "@/lib/domain/actors";
import { log } from "@/lib/server/base/log";
import { db, inTransaction } from "@/lib/server/db/client";
import { storage } from "@/lib/server/ports/storage/storage";
import { checkForViruses } from "@/lib/server/ports/antivirus/virus-check";
import { dropBlobs } from "../attaching/keep-file";

/** As many as one run scans; those that cannot be read do not stand in the way of the next ones. */
const AT_ONCE = 10;

interface WaitingFile {
  readonly id: string;
  readonly applicationId: string;
  readonly slot: string;
  readonly storageKey: string;
}

/** The bytes of a file; undefined, and the file named, when they are lost or cannot be reached. */
const bytesOf = async ({ id, applicationId, storageKey }: WaitingFile): Promise<Buffer | undefined> => {
  try {
    return await storage.get(storageKey);
  } catch (error) {
    log.error(
      { err: error, file: id, application: applicationId },
      "a file that waits to be scanned cannot be read",
    );
    return undefined;
  }
};

const keepVerdict = (file: WaitingFile, status: "CLEAN" | "FAILED"): Promise<void> =>
  inTransaction(async (tx) => {
    const { count } = await tx.storedFile.updateMany({
      where: { id: file.id, status: "PENDING" },
      data: { status },
    });
    if (count === 0) return;
    await writeAudit(tx, {
      actor: SYSTEM,
      action: "scanFile",
      subject: `application:${file.applicationId}`,
      data: { fileId: file.id, slot: file.slot, status },
    });
  });

/** Scans what was stored while the scanner was away. Clean files may be submitted from then on; the bytes of an infected
 *  one are destroyed and its row says FAILED, so that the applicant sees why the page is missing. */
export const scanPendingFiles = async (): Promise<void> => {
  const waiting = await db.storedFile.findMany({
    where: { status: "PENDING", removedAt: null },
    orderBy: { createdAt: "asc" },
    take: LIMITS.scanPass,
    select: { id: true, applicationId: true, slot: true, storageKey: true },
  });
  let scanned = 0;
  for (const file of waiting) {
    const bytes = await bytesOf(file);
    if (!bytes) continue;
    const verdict = await checkForViruses(bytes);
    if (verdict === "unavailable") return;
    await keepVerdict(file, verdict === "clean" ? "CLEAN" : "FAILED");
    if (verdict !== "clean") await dropBlobs([file.storageKey]);
    scanned += 1;
    if (scanned === AT_ONCE) return;
  }
};
