import { fork } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { buildWhenNeeded, generateWhenNeeded } from "../../scripts/build.mjs";
import { deployMigrations, ensureDatabase } from "../../scripts/database/deploy-migrations.mjs";
import { applicationEnvironment } from "../../scripts/environment.mjs";
import { freePort, startPostgres } from "../../scripts/postgres/postgres.mjs";
import { temporaryFolder } from "../../scripts/postgres/readable-place.mjs";
import { bin, root, say } from "../../scripts/project.mjs";
import { runNode } from "../../scripts/run.mjs";
import { startWeb } from "../../scripts/server/web-server.mjs";

const bareFolder = join(root, "tests", "bench", "bare");

/** Builds both; ours only when a source changed. */
export async function buildBoth() {
  await generateWhenNeeded();
  await buildWhenNeeded();
  say("Building the bare application …");
  const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  // Turbopack looks for proxy.ts and instrumentation.ts in the folders above too, and would find ours.
  await runNode([bin.next, "build", "--webpack"], {
    cwd: bareFolder,
    env,
    quiet: true,
    what: "The bare build",
  });
}

/** @param {string} url @returns rows of one statement */
export async function query(url, sql, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The load client: one process, told one job at a time. */
function clientProcess() {
  const child = fork(join(root, "tests", "bench", "client.mjs"), { cwd: root });
  const waiting = new Map();
  child.on("message", ({ id, result, error }) => {
    const { settle, fail } = waiting.get(id);
    waiting.delete(id);
    if (error) fail(new Error(error));
    else settle(result);
  });
  child.on("exit", () => {
    for (const { fail } of waiting.values()) fail(new Error("The load client ended."));
  });
  let jobs = 0;
  const run = (job) =>
    new Promise((settle, fail) => {
      jobs += 1;
      waiting.set(jobs, { settle, fail });
      child.send({ id: jobs, job });
    });
  return { run, stop: () => child.disconnect() };
}

/** Waits for the first answer under 500 of a path; the milliseconds since `began`. */
async function firstAnswer(port, path, began, ended) {
  let over = false;
  ended.then(() => (over = true));
  while (!over && performance.now() < began + 60_000) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status < 500) return performance.now() - began;
    } catch {
      // Nobody listens yet.
    }
    await pause(10);
  }
  throw new Error(`A server did not come up; ${path} was asked for.`);
}

/** Resident memory of a process and its children, in MB. */
export function memoryOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes ?? 0) / 1024 + children.reduce((sum, child) => sum + memoryOf(child), 0);
}

const FIRST_PATH = { ours: "/zh", bare: "/" };

/**
 * Where the measuring happens: one PostgreSQL with a database for each, the load client, and servers on demand.
 * @returns the stage; `stop` takes everything down again
 */
export async function raiseStage() {
  const closers = [];
  const directory = temporaryFolder("permits-bench-");
  mkdirSync(directory, { recursive: true });
  closers.push(() => rmSync(directory, { recursive: true, force: true }));
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const postgres = await startPostgres(directory);
    closers.push(() => postgres.stop());
    const urls = { ours: postgres.url("bench"), bare: postgres.url("bare") };
    for (const url of Object.values(urls)) await ensureDatabase(url);
    await deployMigrations(urls.ours);
    const origin = "http://localhost:3000";
    const given = applicationEnvironment({ directory, databaseUrl: urls.ours, origin });
    const env = { ours: { ...given, LOG_LEVEL: "error" }, bare: { ...process.env, DATABASE_URL: urls.bare } };
    const client = clientProcess();
    closers.push(client.stop);

    /** Starts one server of either; it is taken down with the stage, or before. */
    const start = async (which, extra = {}) => {
      const port = await freePort();
      const began = performance.now();
      const web = startWeb({
        env: { ...env[which], ...extra },
        host: "127.0.0.1",
        port,
        stdio: process.env.BENCH_SHOWS ? "inherit" : "ignore",
        cwd: which === "bare" ? bareFolder : root,
      });
      closers.push(() => web.stop());
      const ms = await firstAnswer(port, FIRST_PATH[which], began, web.ended);
      return { port, ms, pid: web.child.pid, stop: () => web.stop() };
    };

    const running = {};
    /** The server of either that every row may use, started when the first one asks. */
    const server = async (which) => (running[which] ??= await start(which));

    return { directory, urls, env, client, start, server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const middle = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

/**
 * Measures two jobs in turn (A/B/A/B …) after a warm-up of each.
 * @param {() => Promise<object>} ours runs a round and gives what the client tells
 * @param {() => Promise<object>} bare the same
 * @returns each one's rounds and the middle of their figures
 */
export async function inTurns({ ours, bare, rounds = 3, warmUp = true }) {
  const told = { ours: [], bare: [] };
  if (warmUp) for (const run of [ours, bare]) await run();
  for (let round = 0; round < rounds; round++) {
    told.ours.push(await ours());
    told.bare.push(await bare());
  }
  const figure = (which, name) => middle(told[which].map((one) => one[name]));
  const of = (which) => ({
    perSecond: figure(which, "perSecond"),
    p50: figure(which, "p50"),
    p95: figure(which, "p95"),
    bytes: figure(which, "bytes"),
    rounds: told[which],
  });
  return { ours: of("ours"), bare: of("bare") };
}
