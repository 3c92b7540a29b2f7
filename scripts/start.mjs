import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { missingForProduction } from "../lib/server/base/production-checks.js";
import { whenAbandoned } from "./abandoned.mjs";
import { printDemoAccounts } from "./server/demo-accounts.mjs";
import { appMode, applicationEnvironment } from "./environment.mjs";
import { installWhenNeeded } from "./install.mjs";
import { takeLock } from "./lock.mjs";
import { dataDirectory, say } from "./project.mjs";
import { endRunning } from "./run.mjs";
import { whyNoBucket, whyNoDatabase, whyUnwritable } from "./outside/tried.mjs";

const dev = process.argv.includes("--dev");
/** Serves the build that is there, whatever changed since; for tests, which run several servers at a time. */
const asBuilt = process.argv.includes("--as-built");
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "127.0.0.1";
const origin = `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${port}`;
const directory = dataDirectory();

/** What to stop at the end, in this order reversed: the web server first, the database last. */
const closers = [];
let closing = null;

function closeAll() {
  closing ??= (async () => {
    for (const close of closers.reverse()) await close();
  })();
  return closing;
}

class Refusal extends Error {}

const demoSecrets = () => {
  const kept = join(directory, "secrets.json");
  return existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
};

/** Everything at once. The folder comes first: to read one that does not answer would hold us for ever. */
async function refuseWrongSettings() {
  if (!["demo", "production"].includes(appMode())) {
    throw new Refusal(`APP_MODE is "${appMode()}". It can be demo (the default) or production.`);
  }
  const unwritable = await whyUnwritable(directory);
  if (appMode() !== "production") {
    if (unwritable) throw new Refusal(unwritable);
    return;
  }
  const missing = missingForProduction(process.env, unwritable ? {} : demoSecrets());
  const problems = [...missing.map(({ sentence }) => sentence), ...(unwritable ? [unwritable] : [])];
  if (problems.length === 0) return;
  const list = problems.map((problem) => `  - ${problem}`).join("\n");
  throw new Refusal(`APP_MODE=production cannot start. Nothing was changed. Put these right:\n${list}`);
}

/** Where the data and the files are kept; what else is outside may be away for a while, and is waited for. */
async function refuseAbsentKeepers() {
  const why = await Promise.all([whyNoBucket(), whyNoDatabase()]);
  if (why.some(Boolean)) throw new Refusal(why.filter(Boolean).join("\n"));
}

async function refuseTakenPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Refusal(`PORT is "${process.env.PORT}"; it must be 1 to 65535.`);
  const taken = await new Promise((settle) => {
    const probe = createServer();
    probe
      .once("error", (error) => settle(error.code))
      .listen(port, host, () => probe.close(() => settle(null)));
  });
  if (taken)
    throw new Refusal(
      `${host}:${port} cannot be used (${taken}): another program may be on it. Choose another: PORT=3001 npm start`,
    );
}

async function ownDirectory() {
  const lock = await takeLock(directory, `${dev ? "npm run dev" : "npm start"} on ${origin}`);
  if (lock.holder) {
    throw new Refusal(
      `This checkout is already running: ${lock.holder.what}, process ${lock.holder.pid}. ` +
        `Stop that one first (Ctrl-C in its window), or give this one its own data and port: DATA_DIR=.data/second PORT=3001 npm start`,
    );
  }
  closers.push(lock.release);
}

async function main() {
  await refuseWrongSettings();
  await ownDirectory();
  await refuseTakenPort();
  if (!asBuilt) await installWhenNeeded();
  await refuseAbsentKeepers();
  // These need installed packages, so they are loaded only now.
  const { buildWhenNeeded, generateWhenNeeded } = await import("./build.mjs");
  const { openDatabase, prepareDatabase } = await import("./database/application-database.mjs");
  if (!asBuilt) await generateWhenNeeded();
  const database = await openDatabase(directory);
  closers.push(database.close);
  const env = applicationEnvironment({ directory, databaseUrl: database.url, origin });
  await prepareDatabase(database, env);
  if (!dev && !asBuilt) await buildWhenNeeded();
  if (closing) return;
  const { serve } = await import("./server/serve.mjs");
  const web = serve({ env, host, port, origin, dev, directory });
  closers.push(web.stop);
  if (await web.ready) await announce(env);
  const code = await web.ended;
  await closeAll();
  process.exitCode = code;
}

async function announce(env) {
  say(`\nReady: ${origin}/zh   ${origin}/en`);
  if (env.APP_MODE === "demo") {
    say(
      `Officers: ${origin}/zh/officer/login   Text messages: ${origin}/zh/demo/inbox   Clock: ${origin}/zh/demo/clock`,
    );
    await printDemoAccounts(origin);
  }
  say("\nCtrl-C stops everything.");
}

function stopEverything() {
  if (closing) return;
  say("\nStopping …");
  endRunning();
  closeAll().then(() => process.exit(0));
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stopEverything);
whenAbandoned(stopEverything);
// Whoever read our lines may be gone before us; that must not keep us from stopping in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

main().catch(async (error) => {
  // Told to stop half-way, the step under way fails; that is no news.
  if (closing) return;
  process.stderr.write(`\n${error instanceof Refusal ? error.message : `Start failed. ${error.message}`}\n`);
  await closeAll();
  process.exit(1);
});
