import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { realNow } from "../../base/clock";
import type { BlobDriver, StoredBlob } from "./driver";

const LEFTOVER_MS = 3_600_000;

const isMissing = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Blobs as files below `root`, readable by the server's user alone. A write is a temporary file, synced and renamed:
 *  after a power cut a key holds the whole old value or the whole new one. */
export const localDriver = (root: string): BlobDriver => {
  const base = resolve(/* turbopackIgnore: true */ root);
  const pathOf = (key: string): string => join(/* turbopackIgnore: true */ base, `${key}.bin`);
  return {
    async write(key, bytes) {
      const path = pathOf(key);
      const folder = dirname(path);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = `${path}.${randomUUID()}.tmp`;
      try {
        const handle = await open(temporary, "wx", 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, path);
        await syncFolder(folder);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    read: (key) =>
      readFile(pathOf(key)).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      }),
    remove: (key) => rm(pathOf(key), { force: true }),
    async list(folder) {
      const directory = join(/* turbopackIgnore: true */ base, folder);
      const names = await readdir(directory, { recursive: true }).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const found: StoredBlob[] = [];
      for (const name of names) {
        const path = join(directory, name);
        const info = await stat(path).catch(() => undefined);
        if (!info?.isFile()) continue;
        if (name.endsWith(".bin"))
          found.push({ key: `${folder}/${name.slice(0, -4)}`, modifiedAt: info.mtime });
        // What a killed process left half-written; nobody can be writing it still.
        else if (realNow().getTime() - info.mtime.getTime() > LEFTOVER_MS) await rm(path, { force: true });
      }
      return found;
    },
  };
};
