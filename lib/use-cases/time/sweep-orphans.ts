import "server-only";
import { realNow } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import { LIMITS } from "@/lib/server/db/limits";
import { log } from "@/lib/server/base/log";
import { storage } from "@/lib/server/ports/storage/storage";

/** An upload may still be between its blob and its row; after an hour nobody's is. */
const GRACE_MS = 3_600_000;

/** Removes blobs that no row names: what a crash between blob and row, or a removal that failed, left behind.
 *  @returns how many were removed */
export const sweepOrphans = async (graceMs: number = GRACE_MS): Promise<number> => {
  const until = realNow().getTime() - graceMs;
  const old = (await storage.list("files"))
    .filter((blob) => blob.modifiedAt.getTime() < until)
    .map((blob) => blob.key);
  let removed = 0;
  for (let at = 0; at < old.length; at += LIMITS.sweepPass) {
    const keys = old.slice(at, at + LIMITS.sweepPass);
    const rows = await db.storedFile.findMany({
      where: { storageKey: { in: keys } },
      select: { storageKey: true },
    });
    const named = new Set(rows.map((row) => row.storageKey));
    for (const key of keys.filter((candidate) => !named.has(candidate))) {
      await storage.remove(key);
      removed += 1;
    }
  }
  if (removed > 0) log.warn({ removed }, "orphaned blobs removed");
  return removed;
};
