import { rm } from "node:fs/promises";
import pg from "pg";

/** The address of this test file's own database, migrated and empty. */
export function testDatabaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Only tests of the db project have a database.");
  return url;
}

const databaseName = () => new URL(testDatabaseUrl()).pathname.slice(1);

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Copies the migrated template; every test file starts from the same empty database. */
export const createTestDatabase = () =>
  onServer(`CREATE DATABASE "${databaseName()}" TEMPLATE "template_migrated"`);

/** Drops the file's database, cutting the connections that are still open, and the files stored beside it. */
export async function dropTestDatabase(): Promise<void> {
  await onServer(`DROP DATABASE IF EXISTS "${databaseName()}" WITH (FORCE)`);
  if (process.env.DATA_DIR) await rm(process.env.DATA_DIR, { recursive: true, force: true });
}

/**
 * Asks the test's database directly, past the application: to see what is really stored, or to try what it refuses.
 * @returns the rows
 */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  return client
    .query<Row>(text, values)
    .then((result) => result.rows)
    .finally(() => client.end());
}

/** Empties every table between tests of one file, append-only ones too. */
export async function emptyTables(): Promise<void> {
  const tables = await sql<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await sql(
    `SET session_replication_role = replica; TRUNCATE ${tables.map((table) => table.name).join(", ")} RESTART IDENTITY`,
  );
}
