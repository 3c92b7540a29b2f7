import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PATIENCE_MS = 3000;

/** Rejects when the file system does not answer in time: a dead network drive would hold a synchronous call, and every
 *  signal with it, for ever. */
const inTime = (work) => {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error("it does not answer")), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const tryToWrite = async (folder) => {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, `.writable.${process.pid}`);
  await writeFile(probe, "");
  await rm(probe);
};

const isThere = (folder) =>
  stat(folder).then(
    () => true,
    (error) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );

/**
 * Why nothing can be kept under this directory, in words; undefined when it can. The folder of the files counts too
 * where there is one already.
 * @param {string} directory
 */
export async function whyUnwritable(directory) {
  const files = join(directory, "files");
  try {
    await inTime(tryToWrite(directory));
    if (await inTime(isThere(files))) await inTime(tryToWrite(files));
    return undefined;
  } catch (error) {
    return `DATA_DIR is ${directory}, where nothing can be written (${error.code ?? error.message}). Give the folder to the user who starts this, or name another: DATA_DIR=/path npm start`;
  }
}
