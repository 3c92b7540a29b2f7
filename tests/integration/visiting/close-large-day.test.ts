import { randomBytes, randomUUID } from "node:crypto";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { verifyAudit } from "@/lib/server/db/audit";
import { lockCase, openAnswers, sealAnswers } from "@/lib/server/db/repositories/applications";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";
import { finishClosings } from "@/lib/use-cases/office/finish-closings";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { emptyTables, sql } from "../../support/database";
import { aBooked, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { statementsOf } from "../../support/statements";

const DAY = "2026-11-24";
/** What a hall of the city books in a day at most, and more. */
const SIZE = 5_000;
/** Statements a batch takes, however many visits it holds: what is next, its transaction, lock and reading, the places held
 *  for them, the end of the visits, their places, moves, events, audit and messages. */
const PER_BATCH = 23;
/** What is left when one batch was cancelled. */
const BATCH = 100;

beforeAll(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

/** One booked visit, so many times: copied by the database, each with its own seal, because a seal is bound to its row
 *  and the closing opens it. What was booked is true; only the way there is left out, which would take an hour. */
const aBookedCrowd = async (): Promise<void> => {
  const { id } = await aBooked();
  const answers = openAnswers(await db.application.findUniqueOrThrow({ where: { id } }));
  const ids = Array.from({ length: SIZE - 1 }, () => randomUUID());
  const seals = ids.map((each) => `\\x${Buffer.from(sealAnswers(each, answers)).toString("hex")}`);
  const holders = ids.map(() => `\\x${randomBytes(32).toString("hex")}`);
  const columnsOf = async (table: string, own: Record<string, string>): Promise<[string, string]> => {
    const rows = await sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    return [
      names.map((name) => `"${name}"`).join(", "),
      names.map((name) => own[name] ?? `o."${name}"`).join(", "),
    ];
  };
  const copies = `unnest($1::uuid[], $2::bytea[], $3::bytea[]) WITH ORDINALITY AS c("id", "seal", "holder", "n")`;
  const [into, from] = await columnsOf("Application", {
    id: `c."id"`,
    serial: `'4403002612' || lpad(c."n"::text, 7, '0')`,
    answersCipher: `c."seal"`,
    holderIndex: `c."holder"`,
    personIndex: `c."holder"`,
  });
  await sql(
    `INSERT INTO "Application" (${into}) SELECT ${from} FROM "Application" o, ${copies} WHERE o."id" = $4`,
    [ids, seals, holders, id],
  );
  const [visitInto, visitFrom] = await columnsOf("Appointment", {
    id: "gen_random_uuid()",
    applicationId: `c."id"`,
    number: `'Y2612' || lpad(c."n"::text, 5, '0')`,
    personIndex: `c."holder"`,
    idempotencyKey: `c."id"::text`,
  });
  await sql(
    `INSERT INTO "Appointment" (${visitInto}) SELECT ${visitFrom} FROM "Appointment" o, ${copies}
     WHERE o."applicationId" = $4 AND c."seal" IS NOT NULL`,
    [ids, seals, holders, id],
  );
  await sql(`UPDATE "Slot" SET "booked" = $1, "capacity" = $1 WHERE "date" = $2 AND "booked" > 0`, [
    SIZE,
    DAY,
  ]);
};

const booked = () => db.appointment.count({ where: { date: DAY, status: "BOOKED" } });
const told = () => db.outboxMessage.count({ where: { key: { startsWith: "cancelledByHall" } } });
const moves = () => db.applicationEvent.count({ where: { event: "cancelByHall" } });

/** The process dies while it reads the next visits, after so many readings. */
const dyingAfter = async (readings: number): Promise<unknown> => {
  const real = db.appointment.findMany.bind(db.appointment);
  let read = 0;
  const spy = jest.spyOn(db.appointment, "findMany").mockImplementation(((
    args: Parameters<typeof real>[0],
  ) => {
    if ((read += 1) > readings) throw new Error("killed");
    return real(args);
  }) as never);
  try {
    return await finishClosings().catch((error: unknown) => error);
  } finally {
    spy.mockRestore();
  }
};

/** While it runs, whoever writes the message of this case loses the connection, in the middle of the transaction. */
const dyingAt = async (applicationId: string, run: () => Promise<unknown>): Promise<void> => {
  await sql(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`);
  await sql(`CREATE TRIGGER die BEFORE INSERT ON "OutboxMessage" FOR EACH ROW
    WHEN (NEW."applicationId" = '${applicationId}') EXECUTE FUNCTION die()`);
  try {
    await run();
  } finally {
    await sql(`DROP TRIGGER die ON "OutboxMessage"`);
    await sql(`DROP FUNCTION die()`);
  }
};

test("a day of five thousand visits is emptied in batches, wherever the closing was killed", async () => {
  await aBookedCrowd();
  expect(await booked()).toBe(SIZE);
  const actor = await anOfficer(["ADMIN"]);
  const closing = { actor, hallId: "1", date: DAY, reason: "weather" };
  const first = await statementsOf(async () => expectOk(await closeHallDay(closing)));
  // While the administrator waits: one batch, however many are booked.
  expect([await booked(), await told()]).toEqual([SIZE - BATCH, BATCH]);
  expect(first.length).toBeLessThanOrEqual(PER_BATCH + 25);

  // Killed between two batches: what was cancelled is told, the rest stands, and nothing says it is finished.
  const ofTen = await statementsOf(async () => expect(await dyingAfter(10)).toEqual(new Error("killed")));
  expect([await booked(), await told(), await moves()]).toEqual([SIZE - 1_100, 1_100, 1_100]);
  expect(ofTen.length).toBeLessThanOrEqual(10 * PER_BATCH + 5);
  expect(await db.hallClosing.findFirstOrThrow()).toMatchObject({ finishedAt: null });

  // Killed within a batch: nothing of the visit it died at is written, and it holds no other back.
  const { applicationId } = await db.appointment.findFirstOrThrow({
    where: { date: DAY, status: "BOOKED" },
    orderBy: { id: "desc" },
  });
  await dyingAt(applicationId, async () => expect(await finishClosings()).toBe(SIZE - 1_101));
  expect([await booked(), await told(), await moves()]).toEqual([1, SIZE - 1, SIZE - 1]);
  expect(await db.hallClosing.findFirstOrThrow()).toMatchObject({ finishedAt: null });

  expect(await finishClosings()).toBe(1);
  expect([await booked(), await told(), await moves()]).toEqual([0, SIZE, SIZE]);
  expect(await db.appointment.count({ where: { status: "CANCELLED_BY_HALL", bookedOn: null } })).toBe(SIZE);
  expect(await db.slot.aggregate({ where: { date: DAY }, _sum: { booked: true, capacity: true } })).toEqual({
    _sum: { booked: 0, capacity: 0 },
  });
  const states = await db.application.groupBy({ by: ["state", "version"], _count: true });
  expect(states).toMatchObject([{ state: "TO_BOOK", _count: SIZE }]);
  expect(await db.auditEntry.count({ where: { action: "cancelByHall" } })).toBe(SIZE);
  expect((await verifyAudit()).broken).toBeUndefined();
  expect(await finishClosings()).toBe(0);
}, 120_000);

test("a case somebody is changing right now is left for the next run, and what became of it stands", async () => {
  await emptyTables();
  await aHall();
  const [given, kept] = [await aBooked(), await aBooked()];
  const actor = await anOfficer(["ADMIN"]);
  await db.$transaction(async (tx) => {
    await lockCase(tx, given.id);
    expectOk(await closeHallDay({ actor, hallId: "1", date: DAY, reason: "weather" }));
    expect(await booked()).toBe(1);
  });
  expect(await db.hallClosing.findFirstOrThrow()).toMatchObject({ finishedAt: null });
  expectOk(
    await cancelAppointment({
      actor: given.applicant,
      appointmentId: given.appointment.id,
      understood: false,
    }),
  );
  expect(await finishClosings()).toBe(0);
  expect((await db.appointment.findUniqueOrThrow({ where: { id: given.appointment.id } })).status).toBe(
    "CANCELLED",
  );
  expect((await db.appointment.findUniqueOrThrow({ where: { id: kept.appointment.id } })).status).toBe(
    "CANCELLED_BY_HALL",
  );
  expect((await db.hallClosing.findFirstOrThrow()).finishedAt).not.toBeNull();
  // The place that was given up on the closed day is nobody's either.
  const slots = await db.slot.findMany({ where: { date: DAY } });
  expect(slots.filter(({ booked: taken, capacity }) => taken < capacity)).toEqual([]);
});
