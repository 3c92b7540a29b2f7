import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";

const lockFile = (directory) => join(directory, "running.json");

/**
 * One owner per data directory. The owner answers on a loopback port with the token of the lock file, so a file
 * left by `kill -9` is never mistaken for a living owner, and a reused process number neither.
 * @returns {Promise<{ holder: null | { pid: number, what: string }, release: () => void }>} holder: the other one, or null when the lock is ours
 */
export async function takeLock(directory, what) {
  mkdirSync(directory, { recursive: true });
  const token = randomUUID();
  const server = createServer((socket) => socket.on("error", () => {}).end(token));
  await new Promise((ready, fail) => server.on("error", fail).listen(0, "127.0.0.1", ready));
  server.unref();
  const record = JSON.stringify({ pid: process.pid, what, port: server.address().port, token });
  for (let attempt = 0; attempt < 3; attempt++) {
    if (createWhole(lockFile(directory), record))
      return { holder: null, release: () => release(directory, server) };
    const holder = await livingHolder(directory);
    if (holder) {
      server.close();
      return { holder, release: () => {} };
    }
    rmSync(lockFile(directory), { force: true });
  }
  server.close();
  throw new Error(`The lock ${lockFile(directory)} keeps changing hands. Wait a moment and try again.`);
}

/** Creates a file with its whole content or not at all; false when it exists already. */
function createWhole(path, content) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function release(directory, server) {
  rmSync(lockFile(directory), { force: true });
  server.close();
}

/** Who holds the directory now, or null. */
export async function livingHolder(directory) {
  let record;
  try {
    record = JSON.parse(readFileSync(lockFile(directory), "utf8"));
  } catch {
    return null;
  }
  return (await answer(record.port)) === record.token ? record : null;
}

function answer(port) {
  return new Promise((settle) => {
    let text = "";
    const socket = connect({ port, host: "127.0.0.1" });
    socket.setTimeout(2000, () => socket.destroy());
    socket.on("data", (chunk) => (text += chunk));
    socket.on("error", () => settle(""));
    socket.on("close", () => settle(text));
  });
}
