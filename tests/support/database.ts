import { rm } from "node:fs/promises";
import pg from "pg";

/** The address of this test file's own database, migrated and empty. */
export function testDatabaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Only tests of the db project have a database.");
  return url;
}

const databaseName = () => new URL(testDatabaseUrl()).pathname.slice(1);

async function connected<Result>(url: string | undefined, act: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return act(client).finally(() => client.end());
}

const onServer = (sql: string) => connected(process.env.TEST_POSTGRES_URL, (client) => client.query(sql));

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
export const sql = <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
  connected(testDatabaseUrl(), async (client) => (await client.query<Row>(text, values)).rows);

/** Waits for who still writes, as TRUNCATE does; TRUNCATE of all would make new files for each of some hundred tables and
 *  indexes, for the few rows that a test leaves in a few of them. */
const EMPTY = `DO $$
DECLARE one record; names text;
BEGIN
  SELECT string_agg(quote_ident(tablename), ', ') INTO names FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations';
  EXECUTE 'LOCK TABLE ' || names || ' IN ACCESS EXCLUSIVE MODE';
  SET LOCAL session_replication_role = replica;
  FOR one IN SELECT unnest(string_to_array(names, ', ')) AS name LOOP
    EXECUTE 'DELETE FROM ' || one.name;
  END LOOP;
  FOR one IN SELECT format('%I.%I', schemaname, sequencename) AS name, start_value FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
    PERFORM setval(one.name::regclass, one.start_value, false);
  END LOOP;
END $$`;

const WRITTEN = `SELECT string_agg(oid::regclass::text, ', ') AS names FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' AND pg_relation_size(oid) > 0`;

/** Empties every table between tests of one file, append-only ones too, down to the last page: rows without an order come
 *  in the order they are written, in the tenth test as in the first. */
export const emptyTables = (): Promise<void> =>
  connected(testDatabaseUrl(), async (client) => {
    await client.query(EMPTY);
    const [written] = (await client.query<{ names: string | null }>(WRITTEN)).rows;
    if (written?.names) await client.query(`VACUUM (SKIP_DATABASE_STATS) ${written.names}`);
  });
