import { LIMITS } from "@/lib/server/db/limits";
import { disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { emptyTables, sql } from "../support/database";
import { aBooked } from "../support/factories/cases";
import { aCheckedIn, allChecks, atWindow } from "../support/factories/hall-cases";
import { aHall } from "../support/factories/halls";
import { anApplicant, anOfficer } from "../support/factories/people";
import { statementsOf } from "../support/statements";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

test("a hall's queue shows no more than its limit, those called first in it", async () => {
  await aCheckedIn();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aCheckedIn();
  const window = await anOfficer(["WINDOW"], "1");
  expect(await hallQueue(window, false)).toHaveLength(2);
  const limit = jest.replaceProperty(LIMITS, "queue", 1 as never);
  expect(await hallQueue(window, false)).toHaveLength(1);
  limit.restore();
});

/** Acts that draw a number of a series: what others of the series wait for while its row is locked. */
const DRAWS = {
  SerialCounter: async () => {
    const actor = await anApplicant();
    return () => startApplication({ actor, type: "FIRST", requestedUntil: "2027-11-20" });
  },
  TicketCounter: async () => {
    const { appointment } = await aBooked();
    await setPracticeTime(new Date(`${appointment.date}T${appointment.start}:00+08:00`));
    const actor = await anOfficer(["RECEPTION"], "1");
    return () => checkIn({ actor, number: appointment.number });
  },
  ReceiptCounter: async () => {
    const { windowOfficer: actor, id: applicationId } = await atWindow();
    const checks = await allChecks(applicationId);
    return () => acceptAtWindow({ actor, applicationId, checks });
  },
};

test.each(Object.entries(DRAWS))(
  "the %s is asked last: after it comes only what bears the number",
  async (counter, prepared) => {
    const act = await prepared();
    const sent = await statementsOf(async () => expect(await act()).toMatchObject({ kind: "ok" }));
    const drawn = sent.findIndex((text) => text.includes(`INSERT INTO "${counter}"`));
    expect(drawn).toBeGreaterThan(0);
    const after = sent.slice(drawn + 1);
    // Whether the number is free is the one question left; the desks are told beside it.
    expect(after.filter((text) => text.startsWith("SELECT") && !text.includes("pg_notify"))).toHaveLength(1);
    expect(after.length).toBeLessThanOrEqual(8);
  },
);

test("what refers to a row is found by an index, and so are the files that wait to be scanned", async () => {
  const unindexed = await sql<{ key: string }>(`
    SELECT c.conrelid::regclass::text || '.' || a.attname AS key FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
      SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL AND i.indkey[0] = a.attnum)
    ORDER BY 1`);
  // Some hundred officers at most, and no hall is ever deleted.
  expect(unindexed).toEqual([{ key: '"Officer".hallId' }]);
  const indexes = await sql<{ on: string }>(
    `SELECT tablename || regexp_replace(indexdef, '^.* USING btree ', ' ') AS "on" FROM pg_indexes
     WHERE schemaname = 'public'`,
  );
  expect(indexes.map(({ on }) => on)).toEqual(
    expect.arrayContaining([
      'Ticket ("applicationId")',
      'Appointment ("applicationId")',
      "StoredFile (status)",
    ]),
  );
});
