import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deployMigrations } from "../../scripts/database/deploy-migrations.mjs";
import { sql, testDatabaseUrl } from "./database";

/** The demo of the version before this one, as its own seed filled it: one application in every state, with the keys it
 *  was sealed with. Nothing in it is anybody's. */
export const OLD = JSON.parse(
  readFileSync(join(process.cwd(), "tests/support/databases/first-version.json"), "utf8"),
) as Record<string, Record<string, unknown>[]>;
const LAST_MIGRATION_OF_ITS_TIME = "20261126150000_booking_day_given_back";

/** A moment of the morning on which it was filled, when somebody is in every room of its halls. */
export const ITS_MORNING = "2026-11-24T10:20:00+08:00";

// Whoever imports this file imports it first: the application's modules read the environment when they are loaded.
process.env.DATA_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
process.env.INDEX_KEY = Buffer.alloc(32, 9).toString("base64");

const fillAsItWas = async (): Promise<void> => {
  await sql(`DROP SCHEMA public CASCADE`);
  await sql(`CREATE SCHEMA public`);
  await deployMigrations(testDatabaseUrl(), { until: LAST_MIGRATION_OF_ITS_TIME });
  for (const [table, rows] of Object.entries(OLD))
    // Triggers are off: the audit rows carry the hashes they were given.
    await sql(
      `WITH quiet AS (SELECT set_config('session_replication_role', 'replica', false))
       INSERT INTO "${table}" SELECT r.* FROM quiet, json_populate_recordset(NULL::"${table}", $1::json) r`,
      [JSON.stringify(rows)],
    );
  for (const table of ["AuditEntry", "OutboxMessage"])
    await sql(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'sequence'), (SELECT max("sequence") FROM "${table}"))`,
    );
};

/** Fills the test's database as the version before did, and brings it to this version. */
export const bringOlderDatabase = async (): Promise<void> => {
  await fillAsItWas();
  await deployMigrations(testDatabaseUrl());
};

interface OldApplication {
  readonly id: string;
  readonly accountId: string;
  readonly serial: string;
}

/** The states it has an application in, one each. */
export const OLD_STATES = OLD.Application?.map(({ state }) => String(state)) ?? [];

/** Its application in this state; throws when it has none. */
export const oldApplication = (state: string): OldApplication => {
  const row = OLD.Application?.find((each) => each.state === state);
  if (!row) throw new Error(`the old database holds no ${state}`);
  return row as unknown as OldApplication;
};
