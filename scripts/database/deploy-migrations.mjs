import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { root } from "../project.mjs";

/** Any constant will do, as long as it stays: two deployments at once take turns on it. */
const advisoryLock = 7_262_027;

/** Prisma's own bookkeeping table, column for column, so that `prisma migrate deploy` goes on from here. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

const migrationsFolder = join(root, "prisma", "migrations");

function migrationFiles() {
  if (!existsSync(migrationsFolder)) return [];
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Splits a database address into the server's `postgres` database and the quoted name of the wanted one. */
function administration(url) {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = "/postgres";
  return { admin: String(address), name, quoted: pg.escapeIdentifier(name) };
}

/** Makes the database of the address when the server has none of that name. */
export async function ensureDatabase(url) {
  try {
    await connected(url, async () => {});
  } catch (error) {
    if (error.code !== "3D000") throw error;
    const { admin, quoted } = administration(url);
    await connected(admin, (client) => client.query(`CREATE DATABASE ${quoted}`));
  }
}

/** Empties the database: every table, type, function and row of the application's schema goes. */
export async function eraseDatabase(url) {
  await connected(url, (client) =>
    client.query("DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public"),
  );
}

/** Whether no table of the application holds a row yet. */
export async function isEmptyDatabase(url) {
  return connected(url, async (client) => {
    const { rows } = await client.query(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    );
    for (const { name } of rows) {
      const found = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
      if (found.rowCount) return false;
    }
    return true;
  });
}

/**
 * Applies what is missing, each file in one transaction.
 * @param {string} url
 * @param {{ until?: string }} [options] until: the last migration to apply; without it all of them
 * @returns {Promise<string[]>} the names applied now
 * @throws when an applied file has been edited since, or a migration fails (the database then stays as it was before it)
 */
export async function deployMigrations(url, { until = "~" } = {}) {
  return connected(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    await client.query(bookkeeping);
    const { rows } = await client.query(
      `SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    const applied = new Map(rows.map((row) => [row.name, row.checksum]));
    const missing = [];
    for (const file of migrationFiles()) {
      const checksum = applied.get(file.name);
      if (checksum === undefined && file.name <= until) missing.push(file);
      else if (checksum !== undefined && checksum !== file.checksum) throw new Error(editedSince(file.name));
    }
    for (const file of missing) await apply(client, file);
    return missing.map((file) => file.name);
  });
}

const editedSince = (name) =>
  `Migration ${name} was edited after it had been applied to this database, so the two no longer agree. ` +
  `Put the file back and write a new migration; a database without valuable data can be made anew with npm run db:reset.`;

async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and was rolled back: ${error.message}`, { cause: error });
  }
}
