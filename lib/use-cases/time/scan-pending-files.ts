import "server-only";
import { writeAudit } from "@/lib/server/db/audit";
import { SYSTEM } from "@/lib/domain/actors";
import { db, inTransaction } from "@/lib/server/db/client";
import { storage } from "@/lib/server/ports/storage/storage";
import { checkForViruses } from "@/lib/server/ports/antivirus/virus-check";
import { dropBlobs } from "../applying/keep-file";

const AT_ONCE = 10;

/** Scans what was stored while the scanner was away. Clean files may be submitted from then on; the bytes of an infected
 *  one are destroyed and its row says FAILED, so that the applicant sees why the page is missing. */
export const scanPendingFiles = async (): Promise<void> => {
  const waiting = await db.storedFile.findMany({
    where: { status: "PENDING", removedAt: null },
    orderBy: { createdAt: "asc" },
    take: AT_ONCE,
    select: { id: true, applicationId: true, slot: true, storageKey: true },
  });
  for (const file of waiting) {
    const verdict = await checkForViruses(await storage.get(file.storageKey));
    if (verdict === "unavailable") return;
    const status = verdict === "clean" ? "CLEAN" : "FAILED";
    await inTransaction(async (tx) => {
      const { count } = await tx.storedFile.updateMany({
        where: { id: file.id, status: "PENDING" },
        data: { status },
      });
      const data = { fileId: file.id, slot: file.slot, status };
      if (count > 0)
        await writeAudit(tx, {
          actor: SYSTEM,
          action: "scanFile",
          subject: `application:${file.applicationId}`,
          data,
        });
    });
    if (status === "FAILED") await dropBlobs([file.storageKey]);
  }
};
