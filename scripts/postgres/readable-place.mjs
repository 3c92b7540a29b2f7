import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** PostgreSQL refuses to run as root; root runs it as "nobody", who exists everywhere and needs no making. */
const nobody = 65534;

const runsAsRoot = () => process.getuid?.() === 0;

/** What `spawn` needs so that the child is not root. */
export const unprivileged = () => (runsAsRoot() ? { uid: nobody, gid: nobody } : {});

export const giveToUnprivileged = (path) => {
  if (runsAsRoot()) chownSync(path, nobody, nobody);
};

/** Whether every folder above lets others pass; a checkout under a 0700 home does not. */
function isReachable(path) {
  if (!runsAsRoot()) return true;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** A folder of our own that nobody can enter, the same one for the same checkout at every start. */
function sharedPlace(path) {
  const name = `residence-permits-${createHash("sha256").update(resolve(path)).digest("hex").slice(0, 12)}`;
  const base = [join("/", "var", "lib"), tmpdir()].find((folder) => existsSync(folder)) ?? homedir();
  const place = join(base, name);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  chmodSync(place, 0o755);
  return place;
}

/** Where the data directory can lie: where it was asked for, or in a shared place when nobody cannot get there. */
export const reachableData = (path) => (isReachable(path) ? path : join(sharedPlace(path), "data"));

/** A new temporary folder that nobody can pass through to what is given to him inside. */
export function temporaryFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

/** The PostgreSQL programs, copied once to where nobody may read them if need be. */
export function reachablePrograms(native) {
  const postgres = join(native, "bin", process.platform === "win32" ? "postgres.exe" : "postgres");
  const readable = (statSync(postgres).mode & 0o005) === 0o005;
  if (!runsAsRoot() || (isReachable(postgres) && readable)) return native;
  const copy = join(sharedPlace(native), "native");
  if (!existsSync(join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    openToAll(copy);
    mkdirSync(join(copy, "complete"));
  }
  return copy;
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
