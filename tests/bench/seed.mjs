import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "../../scripts/project.mjs";
import { runNode } from "../../scripts/run.mjs";
import { query } from "./stage.mjs";

/** Twenty facts, as many as a step of a form has. */
const FACTS = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`field${index + 1}`, `What was said to question ${index + 1}`]),
);

const BARE = `
  CREATE TABLE "Row" ("id" int PRIMARY KEY, "name" text NOT NULL, "state" text NOT NULL, "facts" jsonb NOT NULL);
  CREATE TABLE "Place" ("id" int PRIMARY KEY, "capacity" int NOT NULL, "booked" int NOT NULL DEFAULT 0);
  CREATE TABLE "Visit" ("id" uuid PRIMARY KEY, "rowId" int NOT NULL, "placeId" int NOT NULL);`;

/** Fills both databases. @returns the people of ours: how to speak for them */
export async function seedBoth(stage, { crowd, few = 16 }) {
  say("Making the people …");
  await query(stage.urls.bare, BARE);
  await query(
    stage.urls.bare,
    `INSERT INTO "Row" SELECT n, 'Person ' || n, 'TO_BOOK', $1::jsonb FROM generate_series(1, $2::int) n`,
    [JSON.stringify(FACTS), crowd],
  );
  // One place for everybody, and small ones for the bursts.
  await query(
    stage.urls.bare,
    `INSERT INTO "Place" SELECT n, CASE n WHEN 1 THEN 1000000 ELSE 100 END FROM generate_series(1, 9) n`,
  );
  const file = join(stage.directory, "people.json");
  const program = join(root, "tests", "bench", "people.ts");
  const args = ["--conditions=react-server", "--import", "tsx", program, file, String(crowd), String(few)];
  await runNode(args, { env: stage.env.ours, what: "The people of the bench" });
  // What was ordered while the people were made would be drawn and sent beside whatever is measured.
  await query(stage.urls.ours, `UPDATE "OutboxMessage" SET "status" = 'DONE', "doneAt" = now()`);
  for (const url of Object.values(stage.urls)) await query(url, "VACUUM ANALYZE");
  return { ...JSON.parse(readFileSync(file, "utf8")), facts: FACTS };
}

/** States of the filling and how many of a hundred are in each; two of a hundred wait for the pre-review. */
const FILLING = `CASE
  WHEN n % 100 < 2 OR n <= 100 THEN 'SUBMITTED' WHEN n % 100 < 10 THEN 'DRAFT' WHEN n % 100 < 14 THEN 'RETURNED'
  WHEN n % 100 < 18 THEN 'TO_BOOK' WHEN n % 100 < 20 THEN 'BOOKED' WHEN n % 100 < 30 THEN 'LAPSED'
  WHEN n % 100 < 35 THEN 'PRE_REJECTED' ELSE 'COLLECTED' END`;

/**
 * Fills a database of ours up to so many applications, copies of one over all states, each of its own account and
 * with its own name, passport and days; what is sealed in them is the copy's, which no list opens.
 */
export async function growTo(url, count) {
  const [{ have }] = await query(
    url,
    `SELECT COALESCE(max(substr("searchName", 8)::int), 0) AS "have" FROM "Application" WHERE "searchName" LIKE ' filler%'`,
  );
  const columns = (
    await query(
      url,
      `SELECT column_name AS "name" FROM information_schema.columns WHERE table_name = 'Application' ORDER BY ordinal_position`,
    )
  ).map(({ name }) => name);
  const own = {
    id: `('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`,
    accountId: `('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid`,
    serial: `'44030025' || lpad(n::text, 9, '0')`,
    state: FILLING,
    underWay: "false",
    fullName: `'FILLER' || lpad(n::text, 7, '0')`,
    searchName: `' filler' || lpad(n::text, 7, '0')`,
    dueOn: `to_char(date '2026-11-20' + (n % 20)::int, 'YYYY-MM-DD')`,
    passportIndex: `sha256(('passport' || n)::bytea)`,
    holderIndex: `sha256(('holder' || n)::bytea)`,
    personIndex: `sha256(('person' || n)::bytea)`,
    birthIndex: `sha256(('birth' || n % 20000)::bytea)`,
    submittedAt: `timestamptz '2026-11-20 09:00+08' - (n % 400000) * interval '1 minute'`,
    updatedAt: `timestamptz '2026-11-20 09:00+08' - (n % 400000) * interval '1 minute'`,
    claimedById: "NULL",
  };
  const picked = columns.map((name) => own[name] ?? `s."${name}"`).join(", ");
  await query(
    url,
    `INSERT INTO "Account" ("id", "phoneCipher", "phoneIndex", "createdAt")
     SELECT ${own.accountId}, '\\x00', sha256(('phone' || n)::bytea), now() FROM generate_series($1::int, $2::int) n`,
    [have + 1, count],
  );
  await query(
    url,
    `INSERT INTO "Application" (${columns.map((name) => `"${name}"`).join(", ")})
     SELECT ${picked} FROM (SELECT * FROM "Application" WHERE "state" = 'TO_BOOK' LIMIT 1) s, generate_series($1::int, $2::int) n`,
    [have + 1, count],
  );
  await query(url, "VACUUM ANALYZE");
}
