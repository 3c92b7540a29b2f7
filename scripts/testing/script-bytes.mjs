import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const sizes = new Map();

/** The compressed size of one script in bytes; shared scripts are compressed once. */
function compressed(folder, path) {
  const file = join(folder, path);
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(file)).length);
  return sizes.get(file);
}

/** Every route of the build in this folder with the compressed bytes of the scripts its first visit loads.
 *  @param {string} folder
 *  @returns {{ route: string, bytes: number }[]} */
export function scriptBytes(folder) {
  const stats = JSON.parse(
    readFileSync(join(folder, ".next", "diagnostics", "route-bundle-stats.json"), "utf8"),
  );
  return stats.map(({ route, firstLoadChunkPaths }) => ({
    route,
    bytes: firstLoadChunkPaths.reduce((sum, path) => sum + compressed(folder, path), 0),
  }));
}
