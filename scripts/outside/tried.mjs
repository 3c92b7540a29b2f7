import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../project.mjs";

/** A start that is refused is refused within five seconds. */
const PATIENCE_MS = 3000;

/**
 * What a script of this folder prints about something outside that may never answer. It runs in a process of its own,
 * which is left behind then: a dead network drive, or a name server that is silent, holds the process that asks it
 * against every signal and beyond `process.exit`.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<string>} why it cannot be used; empty when it can
 */
const tried = (script, ...args) =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, [join(root, "scripts", "outside", script), ...args], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let why = "";
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      child.unref();
      child.stdout.destroy();
      settle("it does not answer");
    }, PATIENCE_MS);
    child.stdout.setEncoding("utf8").on("data", (text) => (why += text));
    child.on("error", fail);
    child.on("close", (code) => {
      clearTimeout(timer);
      settle(code === 0 ? why : `it could not be tried, exit code ${code}`);
    });
  });

/**
 * Why nothing can be kept under this directory, in words; undefined when it can.
 * @param {string} directory
 */
export async function whyUnwritable(directory) {
  const why = await tried("try-folder.mjs", directory);
  return why
    ? `DATA_DIR is ${directory}, where nothing can be written (${why}). Give the folder to the user who starts this, or name another: DATA_DIR=/path npm start`
    : undefined;
}

/** Why the bucket that is to keep the files cannot be used, in words; undefined when it can, or when there is none. */
export async function whyNoBucket() {
  if (process.env.STORAGE_DRIVER?.trim() !== "s3") return undefined;
  const why = await tried("try-bucket.mjs");
  return why
    ? `STORAGE_S3_ENDPOINT and STORAGE_S3_BUCKET lead to no bucket that can be used (${why}). Look at them, at the two keys and at the service.`
    : undefined;
}

/** Why the database that is named cannot be used, in words; undefined when it can, or when none is named. */
export async function whyNoDatabase() {
  if (!process.env.DATABASE_URL) return undefined;
  const why = await tried("try-database.mjs");
  return why
    ? `DATABASE_URL leads to no database that can be used (${why}). Look at it, and at the server it names.`
    : undefined;
}
