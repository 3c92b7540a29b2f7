import { LAST_RECEIPT, receiptNumber } from "@/lib/domain/case/official-numbers";
import { LAST_SERIAL, serialNumber } from "@/lib/domain/case/serial-number";
import { LAST_TICKET } from "@/lib/domain/visit/ticket";
import { visitWindow } from "@/lib/domain/visit/slots";
import { ok } from "@/lib/domain/result";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { drawNumber } from "@/lib/use-cases/case/draw-number";
import { transact } from "@/lib/use-cases/case/transact";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { emptyTables } from "@/tests/support/database";
import { aBooked, aDraft, expectOk, version } from "@/tests/support/factories/cases";
import { allChecks, atWindow } from "@/tests/support/factories/hall-cases";
import { aHall } from "@/tests/support/factories/halls";
import { anOfficer } from "@/tests/support/factories/people";

// Each day's counter has an end: its last number is given, and the next act is refused in words and leaves no trace.

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const traces = async () => ({
  applications: await db.application.count(),
  events: await db.applicationEvent.count(),
  tickets: await db.ticket.count(),
  receipts: await db.receipt.count(),
  audits: await db.auditEntry.count(),
  outbox: await db.outboxMessage.count(),
});

const usedUp = { kind: "refused", code: "numbersUsedUp" };

test("the 99,999th application of a day gets its number, the 100,000th is refused", async () => {
  const { applicant } = await aDraft();
  const start = () => startApplication({ actor: applicant, type: "FIRST", requestedUntil: "2027-06-30" });
  await db.serialCounter.updateMany({ data: { last: LAST_SERIAL - 1 } });
  expect(expectOk(await start()).serial).toBe(serialNumber("2026-11-23", LAST_SERIAL));
  const before = await traces();
  expect(await start()).toMatchObject(usedUp);
  expect(await traces()).toEqual(before);
});

test("a ticket beyond the day's last is refused and the visitor is still booked", async () => {
  const booked = await aBooked();
  const { number, date, start, hallId } = booked.appointment;
  await setPracticeTime(visitWindow(date, start).opens);
  const actor = await anOfficer(["RECEPTION"], hallId);
  await db.ticketCounter.create({ data: { hallId, date, letter: "F", last: LAST_TICKET } });
  const before = await traces();
  expect(await checkIn({ actor, number })).toMatchObject(usedUp);
  expect(await traces()).toEqual(before);
  await db.ticketCounter.updateMany({ data: { last: LAST_TICKET - 1 } });
  expect(expectOk(await checkIn({ actor, number })).ticketNumber).toBe(`F${LAST_TICKET}`);
});

test("an acceptance beyond the day's last receipt is refused and the case stays at the window", async () => {
  const there = await atWindow();
  const today = there.appointment.date;
  await db.receiptCounter.create({ data: { day: today, last: LAST_RECEIPT } });
  const accept = async () =>
    acceptAtWindow({
      actor: there.windowOfficer,
      applicationId: there.id,
      version: await version(there.id),
      checks: await allChecks(there.id),
    });
  const before = await traces();
  expect(await accept()).toMatchObject(usedUp);
  expect(await traces()).toEqual(before);
  await db.receiptCounter.updateMany({ data: { last: LAST_RECEIPT - 1 } });
  expect(expectOk(await accept()).receiptNumber).toBe(receiptNumber(today, LAST_RECEIPT));
});

test("numbers of permits and appointments, all of which are borne by something, are refused too", async () => {
  const drawn = await transact(async () =>
    ok(
      await drawNumber(
        () => "R1",
        () => Promise.resolve(true),
      ),
    ),
  );
  expect(drawn).toMatchObject({ kind: "refused", code: "numbersTaken" });
});
