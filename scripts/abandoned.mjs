import { readFileSync } from "node:fs";

/** Our parent and, where the system tells, the parent's parent: npm runs us through a shell. */
function lineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * Calls back once when the npm that started us is gone. `kill` on it ends npm and its shell, but the shell passes
 * nothing on, and we would hold the port for ever.
 * @param {() => void} callBack
 */
export function whenAbandoned(callBack) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const before = lineage();
  const look = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(look);
    callBack();
  }, 300);
  look.unref();
}
