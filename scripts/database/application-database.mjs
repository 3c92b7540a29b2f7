import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deployMigrations, ensureDatabase, eraseDatabase, isEmptyDatabase } from "./deploy-migrations.mjs";
import { livingHolder } from "../lock.mjs";
import { runningPostgresUrl, startPostgres } from "../postgres/postgres.mjs";
import { root, say } from "../project.mjs";
import { runNode } from "../run.mjs";

const databaseName = "residence_permits";

/**
 * The database of this checkout: DATABASE_URL when it is set, the embedded one otherwise.
 * @param {string} directory the data directory; the caller holds its lock, or `shared` is set
 * @param {{ shared?: boolean }} [options] shared: use the server of a running `npm start` when there is one
 */
export async function openDatabase(directory, { shared = false } = {}) {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, embedded: false, directory, close: async () => {} };
  if (shared && (await livingHolder(directory))) {
    return {
      url: runningPostgresUrl(directory, databaseName),
      embedded: true,
      directory,
      close: async () => {},
    };
  }
  say("Starting the database …");
  // Only the tests turn it off: their databases need not outlive the machine.
  const fsync = process.env.EMBEDDED_DATABASE_FSYNC === "off" ? "off" : "on";
  const server = await startPostgres(directory, { settings: { fsync }, onEvent: say });
  return { url: server.url(databaseName), embedded: true, directory, close: () => server.stop() };
}

/** Left while a seed is running: a half-filled database is made anew instead of being taken for a full one. */
const seedMark = (directory) => join(directory, "seeding");

/** Migrates, and fills the demo when there is nothing yet. Says what it does. */
export async function prepareDatabase(database, env) {
  await ensureDatabase(database.url);
  if (database.embedded && existsSync(seedMark(database.directory))) {
    say("The last start was interrupted while filling the demo; doing it again …");
    await eraseDatabase(database.url);
  }
  const applied = await deployMigrations(database.url);
  if (applied.length > 0) say(`Database: applied ${applied.join(", ")}.`);
  if (env.APP_MODE === "demo" && (await isEmptyDatabase(database.url))) await seed(database, env);
}

/** Our own server need not reach the disk at every step of the seed: what is half done after a crash is done anew. */
function seedUrl({ url, embedded }) {
  if (!embedded) return url;
  const hasty = new URL(url);
  hasty.searchParams.set("options", "-c synchronous_commit=off");
  return String(hasty);
}

/** Fills the demo by prisma/seed.ts. */
export async function seed(database, env) {
  say("Filling the demo with invented families, officers and halls …");
  writeFileSync(seedMark(database.directory), "");
  // The seed uses the application's own server modules, which `server-only` guards by this condition.
  const args = ["--conditions=react-server", "--import", "tsx", join(root, "prisma", "seed.ts")];
  await runNode(args, { env: { ...env, DATABASE_URL: seedUrl(database) }, what: "The demo data" });
  rmSync(seedMark(database.directory), { force: true });
}
