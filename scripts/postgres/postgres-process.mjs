import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** postmaster.pid: line 1 the process, line 4 the port, line 8 its state. */
export function postmaster(data) {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? "").trim() };
  } catch {
    return null;
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/**
 * Ends the server when we are killed with -9 and cannot: a shell that waits on a pipe from us and wakes when it breaks.
 * @returns the way to call it off
 */
export function endWithUs(pid) {
  if (process.platform === "win32") return () => {};
  const guard = spawn("sh", ["-c", `read -r _; kill -INT ${pid}`], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.on("error", () => {});
  guard.unref();
  guard.stdin.on("error", () => {});
  guard.stdin.unref?.();
  return () => guard.kill("SIGKILL");
}

/** Whether the process really is a server on this directory: after a reboot the number may be anybody's. */
function isServerOn(pid, data) {
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(data);
  } catch {
    return false;
  }
}

/** It may end by itself between two looks. */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Ends a server whose owner was killed, or forgets its file when the process is long gone. */
export async function endOrphan(data) {
  const left = postmaster(data);
  if (!left) return;
  if (isAlive(left.pid) && isServerOn(left.pid, data)) {
    for (const signal of ["SIGINT", "SIGQUIT"]) {
      send(left.pid, signal);
      for (let i = 0; i < 100 && isAlive(left.pid); i++) await pause(50);
    }
    if (isAlive(left.pid))
      throw new Error(
        `An older database server (process ${left.pid}) does not stop. End it and start again.`,
      );
  }
  rmSync(join(data, "postmaster.pid"), { force: true });
}
