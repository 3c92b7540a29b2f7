import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deployMigrations } from "../../scripts/deploy-migrations.mjs";
import { sql, testDatabaseUrl } from "../support/database";

/** The demo of the version before this one, as its own seed filled it: one application in every state, with the keys it
 *  was sealed with. Nothing in it is anybody's. */
const OLD = JSON.parse(
  readFileSync(join(process.cwd(), "tests/support/databases/first-version.json"), "utf8"),
) as Record<string, Record<string, unknown>[]>;
const LAST_MIGRATION_OF_ITS_TIME = "20261126150000_booking_day_given_back";

// Before the application's modules read the environment.
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

beforeAll(async () => {
  await fillAsItWas();
  await deployMigrations(testDatabaseUrl());
});
afterAll(async () => (await import("@/lib/server/db/client")).disconnect());

const application = (state: string): { id: string; accountId: string; serial: string } => {
  const row = OLD.Application?.find((each) => each.state === state);
  if (!row) throw new Error(`the old database holds no ${state}`);
  return row as { id: string; accountId: string; serial: string };
};
const states = OLD.Application?.map(({ state }) => String(state)) ?? [];

describe("a database of the version before", () => {
  it("keeps every row", async () => {
    for (const [table, rows] of Object.entries(OLD)) {
      const [counted] = await sql<{ count: string }>(`SELECT count(*) FROM "${table}"`);
      expect([table, Number(counted?.count)]).toEqual([table, rows.length]);
    }
  });

  it.each(states)("shows its owner the application that is %s", async (state) => {
    const { applicationForApplicant } =
      await import("@/lib/server/db/questions/applicant/application-for-applicant");
    const { id, accountId, serial } = application(state);
    const actor = { kind: "applicant", accountId, sessionId: id, locale: "zh" } as const;

    const view = await applicationForApplicant(actor, id);

    expect(view).toMatchObject({ serial, state });
    expect(view?.fullName ? view.answers.passportNo : "draft").toBeTruthy();
  });

  it("counts the rounds of every case by its submissions, from 1", async () => {
    const rows = await sql<{ round: number; submissions: string; last: number | null }>(
      `SELECT a."round", count(s.*) AS submissions, max(s."round") AS last
       FROM "Application" a LEFT JOIN "Submission" s ON s."applicationId" = a."id" GROUP BY a."id"`,
    );
    for (const { round, submissions, last } of rows)
      expect([round, last ?? 1]).toEqual([
        Math.max(1, Number(submissions)),
        Math.max(1, Number(submissions)),
      ]);
  });

  it("fixes the day for booking of what is to be booked or has been", async () => {
    const rows = await sql<{ state: string; bookBy: string | null }>(
      `SELECT "state", "bookBy" FROM "Application" WHERE "state" IN ('TO_BOOK', 'BOOKED', 'WINDOW_CORRECTION')`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { bookBy } of rows) expect(bookBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("opens the first page of every family", async () => {
    const { homeOfApplicant } = await import("@/lib/server/db/questions/applicant/home-of-applicant");
    for (const { id } of OLD.Account ?? []) {
      const home = await homeOfApplicant({
        kind: "applicant",
        accountId: String(id),
        sessionId: String(id),
        locale: "en",
      });
      expect(home.applications.length).toBeGreaterThan(0);
    }
  });

  it("has an audit chain that holds", async () => {
    const { verifyAudit } = await import("@/lib/server/db/audit");
    expect(await verifyAudit()).toEqual({ rows: OLD.AuditEntry?.length });
  });
});
