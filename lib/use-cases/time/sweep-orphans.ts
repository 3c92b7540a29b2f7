import "server-only";
import { realNow } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import { LIMITS } from "@/lib/server/db/limits";
import { log } from "@/lib/server/base/log";
import { storage } from "@/lib/server/ports/storage/storage";

/** An upload may still be between its blob and its row; after an hour nobody's is. */
const GRACE_MS = 3_600_000;

/** Removes blobs that no row names: what a crash between blob and row, a removal that failed,
 *  or a purged report left behind.
 *  @returns how many were removed */
export const sweepOrphans = async (graceMs: number = GRACE_MS): Promise<number> => {
  const removed = (await sweep("files", graceMs)) + (await sweep("tips", graceMs));
  if (removed > 0) log.warn({ removed }, "orphaned blobs removed");
  return removed;
};

/** Which of these blobs a row names, by the folder they lie in. */
const NAMED = {
  files: (where: { storageKey: { in: string[] } }) =>
    db.storedFile.findMany({ where, select: { storageKey: true } }),
  tips: (where: { storageKey: { in: string[] } }) =>
    db.tipFile.findMany({ where, select: { storageKey: true } }),
} as const;

const sweep = async (folder: keyof typeof NAMED, graceMs: number): Promise<number> => {
  const until = realNow().getTime() - graceMs;
  const old = (await storage.list(folder))
    .filter((blob) => blob.modifiedAt.getTime() < until)
    .map((blob) => blob.key);
  let removed = 0;
  for (let at = 0; at < old.length; at += LIMITS.sweepPass) {
    const keys = old.slice(at, at + LIMITS.sweepPass);
    const rows = await NAMED[folder]({ storageKey: { in: keys } });
    const named = new Set(rows.map((row) => row.storageKey));
    for (const key of keys.filter((candidate) => !named.has(candidate))) {
      await storage.remove(key);
      removed += 1;
    }
  }
  return removed;
};
