import { randomUUID } from "node:crypto";
import { LIFECYCLE } from "@/lib/domain/case/lifecycle";
import { STATES } from "@/lib/domain/case/states";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { emptyTables, sql } from "../support/database";
import { aToBook } from "../support/factories/cases";
import { aHall } from "../support/factories/halls";

// The database names states of its own: in the trigger by which a case leaves the waiting list, and in the indexes that allow
// one live visit and one place in the list. What they name has to be what the domain means.

afterAll(disconnect);

/** The states a case is booked from. */
const bookable = LIFECYCLE.filter(({ event }) => event === "book").map(({ from }) => from);
const named = (definition: string): string[] =>
  [...definition.matchAll(/'([A-Z_]+)'/g)].map(([, name]) => name ?? "").sort();

test("the trigger lets a case wait in exactly the states that book", async () => {
  const [trigger] = await sql<{ text: string }>(
    `SELECT pg_get_triggerdef(oid) AS text FROM pg_trigger WHERE tgname = 'Application_leaves_waiting_list'`,
  );
  expect(bookable.length).toBeGreaterThan(0);
  expect(named(trigger?.text ?? "")).toEqual([...bookable].sort());
});

test("whoever moves into any other state leaves the list, by whatever statement", async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
  const { id } = await aToBook();
  const { personIndex } = await db.application.findUniqueOrThrow({ where: { id } });
  for (const state of STATES) {
    await sql(`UPDATE "Application" SET "state" = 'TO_BOOK' WHERE "id" = '${id}'`);
    await db.waitingEntry.deleteMany();
    await db.waitingEntry.create({
      data: {
        id: randomUUID(),
        applicationId: id,
        personIndex: personIndex ?? new Uint8Array(),
        hallIds: [],
        fromDate: "2026-11-24",
        untilDate: "2026-12-04",
        part: "ANY",
        state: "WAITING",
        joinedAt: new Date(),
      },
    });
    await sql(`UPDATE "Application" SET "state" = '${state}' WHERE "id" = '${id}'`);
    const entry = await db.waitingEntry.findFirstOrThrow();
    expect([state, entry.state]).toEqual([state, bookable.includes(state) ? "WAITING" : "ENDED"]);
  }
});

test("the indexes that allow one of a kind name the same states", async () => {
  const definitionOf = async (name: string): Promise<string> => {
    const [index] = await sql<{ text: string }>(
      `SELECT pg_get_indexdef(indexrelid) AS text FROM pg_index WHERE indexrelid = '"${name}"'::regclass`,
    );
    return index?.text ?? "";
  };
  expect(named(await definitionOf("WaitingEntry_one_active"))).toEqual(["OFFERED", "WAITING"]);
  expect(named(await definitionOf("Appointment_one_active"))).toEqual(["BOOKED", "CHECKED_IN"]);
});
