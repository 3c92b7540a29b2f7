import { randomUUID } from "node:crypto";
import { LIMITS } from "@/lib/server/db/limits";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { hallQueue, ticketsInAll } from "@/lib/server/db/questions/officer/hall-queue";
import { uncollectedPermits } from "@/lib/server/db/questions/officer/uncollected-permits";
import { NO_SEARCH } from "@/lib/server/db/queue-search";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { emptyTables, sql } from "../../support/database";
import { aBooked } from "../../support/factories/cases";
import { aCheckedIn, allChecks, aReady, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { statementsOf } from "../../support/statements";

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
  const [first, ...rest] = await hallQueue(window, false);
  expect(rest).toEqual([]);
  expect(await ticketsInAll(window, false, [first!])).toBe(2);
  // What is searched for is found behind the limit too, and whoever was called is always among the first.
  const last = await db.ticket.findFirstOrThrow({
    where: { id: { not: first!.id } },
    include: { application: true },
  });
  const text = last.application.serial;
  const search = { ...NO_SEARCH, text };
  expect(await hallQueue(window, false, { search })).toMatchObject([{ id: last.id, matches: true }]);
  await db.ticket.update({ where: { id: last.id }, data: { status: "CALLED", place: "51" } });
  expect(await hallQueue(window, false, { order: { by: "issued", isDown: false } })).toMatchObject([
    { id: last.id },
  ]);
  limit.restore();
});

test("permits nobody fetches are paged, every one on some page, and counted as a whole", async () => {
  const ready = await aReady();
  const row = await db.application.findUniqueOrThrow({ where: { id: ready.id } });
  const visit = await db.appointment.findFirstOrThrow({ where: { applicationId: ready.id } });
  const copies = Array.from({ length: 6 }, (_, at) => ({ id: randomUUID(), at }));
  await db.application.update({ where: { id: ready.id }, data: { reminderSentAt: new Date() } });
  await db.application.createMany({
    data: copies.map(({ id, at }) => ({
      ...row,
      id,
      serial: `4403002601010000${at}`,
      holderIndex: null,
      personIndex: null,
      reminderSentAt: new Date(),
      dueOn: at < 3 ? "2027-01-01" : "2027-01-02",
    })),
  });
  await db.appointment.createMany({
    data: copies.map(({ id }, at) => ({
      ...visit,
      id: randomUUID(),
      applicationId: id,
      number: `Y2611000${at}`,
      bookedOn: null,
      idempotencyKey: id,
    })),
  });
  const limit = jest.replaceProperty(LIMITS, "stagePage", 2 as never);
  const found: string[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined;) {
    const page = await uncollectedPermits(ready.windowOfficer, cursor);
    expect([page.rows.length <= 2, page.count]).toEqual([true, 7]);
    found.push(...page.rows.map(({ serial }) => serial));
    cursor = page.next;
  }
  limit.restore();
  expect(found).toEqual([...copies.map(({ at }) => `4403002601010000${at}`), ready.serial]);
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
    // Whether the number is free is the one question left; the desks and the visitor are told beside it.
    expect(after.filter((text) => text.startsWith("SELECT") && !text.includes("pg_notify"))).toHaveLength(1);
    expect(after.length).toBeLessThanOrEqual(10);
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
