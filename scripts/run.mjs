import { spawn } from "node:child_process";
import { root } from "./project.mjs";

/**
 * Runs a command to its end with the terminal's output; a quiet one is heard only when it fails. Rejects with a sentence when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, what?: string, stdio?: import("node:child_process").StdioOptions, quiet?: boolean, shell?: boolean }} [options]
 */
export async function run(command, args, options = {}) {
  const code = await exitCode(command, args, options);
  if (code !== 0)
    throw new Error(`${options.what ?? command} failed (exit code ${code}); the lines above say why.`);
}

/** The commands under way, so that a signal to us ends them too: a terminal reaches the group, `kill` does not. */
const underWay = new Set();

/** Ends what is still running; for the moment we are told to stop. */
export const endRunning = () => underWay.forEach((child) => child.kill("SIGTERM"));

/** Runs a command to its end and gives its exit code; 128 when a signal ended it, 127 when it could not start. */
export function exitCode(command, args, { env, cwd = root, stdio, quiet = false, shell = false } = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: stdio ?? (quiet ? ["ignore", "pipe", "pipe"] : "inherit"),
      shell,
    });
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => kept.push(chunk));
    underWay.add(child);
    child.on("close", () => underWay.delete(child));
    child.on("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      settle(127);
    });
    child.on("close", (code) => {
      if (code !== 0) kept.forEach((chunk) => process.stderr.write(chunk));
      settle(code ?? 128);
    });
  });
}

/** Runs a node script of the project or of node_modules with this very node. */
export const runNode = (args, options) => run(process.execPath, args, options);
