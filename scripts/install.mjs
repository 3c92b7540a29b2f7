import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "./project.mjs";
import { run } from "./run.mjs";

const readLock = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/**
 * Whether node_modules holds what the lock asks for. npm keeps its own record of what it installed, so the
 * contents are compared, not the dates: a `git checkout` changes dates without changing anything.
 */
export function isInstalled() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readLock(record);
  return Object.entries(readLock(join(root, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "" || wanted.extraneous) return true;
    const found = installed[path];
    // Packages for other platforms are optional and rightly absent.
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.devOptional);
  });
}

/** `npm ci` when something is missing; a no-op that takes milliseconds otherwise. */
export async function installWhenNeeded() {
  if (isInstalled()) return;
  say("Installing packages (npm ci); this takes a minute or two the first time …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const what = "npm ci";
  if (npm?.endsWith(".js")) await run(process.execPath, [npm, ...args], { what });
  else await run("npm", args, { what, shell: process.platform === "win32" });
}
