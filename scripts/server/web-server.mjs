import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { bin, root } from "../project.mjs";

const guard = pathToFileURL(join(root, "scripts", "server", "exit-with-parent.mjs")).href;

/**
 * What glibc does with memory that was given back. Left to itself it keeps what pictures and uploads of 8 MB held, in
 * an arena per thread: forty uploads at once left the process at 946 MB, with these at 313 MB. Other libraries of
 * memory do not read them.
 */
const memory = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};

/** Where a server that listens on `host` is reached from this machine. */
export const originOf = (host, port) => `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;

/**
 * Runs Next. Spawned with node itself, because npx does not pass signals on.
 * @param {{ env: NodeJS.ProcessEnv, host: string, port: number, dev?: boolean, stdio?: "inherit" | "pipe" | "ignore", cwd?: string }} options
 *   cwd: of another application than ours
 */
export function startWeb({ env, host, port, dev = false, stdio = "inherit", cwd = root }) {
  const args = ["--import", guard, bin.next, dev ? "dev" : "start", "-H", host, "-p", String(port)];
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...memory,
      ...env,
      SELF_ORIGIN: originOf(host, port),
      NODE_ENV: dev ? "development" : "production",
      EXIT_WITH_PARENT: "1",
    },
    stdio: ["pipe", stdio, stdio === "ignore" ? "ignore" : stdio],
    // Its own group: Ctrl-C in a terminal reaches only us, and we stop things in order.
    detached: process.platform !== "win32",
  });
  const ended = new Promise((settle) => {
    child.once("error", (error) => settle({ code: 127, signal: null, error }));
    child.once("exit", (code, signal) => settle({ code, signal }));
  });
  const stop = async (graceMs = 10_000) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), graceMs);
    await ended;
    clearTimeout(late);
  };
  return { child, ended, stop };
}

/**
 * Waits until the server answers at all, or answers 200 where a path is named; false when it ended or the time ran out.
 * @param {string} origin
 * @param {Promise<unknown>} ended
 * @param {{ timeoutMs?: number, path?: string }} [options]
 */
export async function answers(origin, ended, { timeoutMs = 60_000, path } = {}) {
  let over = false;
  ended.then(() => (over = true));
  const until = performance.now() + timeoutMs;
  while (!over && performance.now() < until) {
    try {
      const answer = await fetch(`${origin}${path ?? "/api/health/live"}`, {
        signal: AbortSignal.timeout(5000),
        redirect: "manual",
      });
      await answer.arrayBuffer();
      if (!path || answer.ok) return true;
    } catch {
      // Not there yet.
    }
    await pause(100);
  }
  return false;
}
