import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { storage } from "@/lib/server/ports/storage/storage";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import {
  aBooked,
  aClaimed,
  aCompleteDraft,
  aReturned,
  aToBook,
  bookingOf,
  expectOk,
} from "../../support/factories/cases";
import { aCheckedIn, atWindow } from "../../support/factories/hall-cases";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { RETURN_ITEMS } from "../../support/factories/cases";
import { at, jump, onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday());
afterAll(disconnect);

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });
const messages = async () => {
  const rows = await db.outboxMessage.findMany({ where: { kind: "SMS" }, orderBy: { sequence: "asc" } });
  return rows.map((message) => readSms(message.key, message.payloadCipher));
};

/** Jumps there and fires, as the practice clock and the job loop do. */

test("a return lapses when its last day is over", async () => {
  const { id, serial } = await aReturned();
  expect(await jump("2026-12-23T23:59:59")).toBe(0);
  expect((await row(id)).state).toBe("RETURNED");
  expect(await jump("2026-12-24T00:00:00")).toBe(1);
  expect(await row(id)).toMatchObject({ state: "LAPSED", dueOn: null });
  expect((await messages()).at(-1)).toMatchObject({ template: "lapsed", params: { no: serial } });
  const event = await db.applicationEvent.findFirstOrThrow({ where: { event: "lapse" } });
  expect(event).toMatchObject({ at: at("2026-12-24T00:00:00"), actorKind: "SYSTEM" });
});

test("firing again, or twenty times at once, does nothing twice", async () => {
  await aReturned();
  await setPracticeTime(at("2027-01-05T10:00:00"));
  const fired = await Promise.all(Array.from({ length: 20 }, () => fireDeadlines(at("2027-01-05T10:00:00"))));
  expect(fired.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await db.applicationEvent.count({ where: { event: "lapse" } })).toBe(1);
  expect(await fireDeadlines(at("2027-01-05T10:00:00"))).toBe(0);
});

test("an approval that nobody books lapses after thirty days", async () => {
  const { id } = await aToBook();
  expect(await jump("2026-12-23T23:59:59")).toBe(0);
  expect(await jump("2026-12-24T00:00:01")).toBe(1);
  expect((await row(id)).state).toBe("LAPSED");
});

test("a window correction that is not booked lapses after a month", async () => {
  const there = await atWindow();
  expectOk(
    await correctAtWindow({ actor: there.windowOfficer, applicationId: there.id, items: RETURN_ITEMS }),
  );
  expect(await jump("2026-12-24T23:00:00")).toBe(0);
  expect(await jump("2026-12-25T00:00:00")).toBe(1);
  expect((await row(there.id)).state).toBe("LAPSED");
});

test("a claim ends after two idle hours, its deadline does not", async () => {
  const { id } = await aClaimed();
  expect(await jump("2026-11-23T11:59:00")).toBe(0);
  expect(await jump("2026-11-23T12:00:30")).toBe(1);
  expect(await row(id)).toMatchObject({ state: "SUBMITTED", claimedById: null, dueOn: "2026-11-26" });
});

test("a visit missed is a no-show at the end of its slot; one that was checked in is not", async () => {
  const missed = await aBooked();
  const kept = await aCheckedIn({ start: "10:00" });
  expect(await jump("2026-11-24T10:59:59")).toBe(0);
  expect(await jump("2026-11-24T11:00:00")).toBe(1);
  expect((await row(missed.id)).state).toBe("TO_BOOK");
  expect((await row(kept.id)).state).toBe("CHECKED_IN");
  expect((await messages()).at(-1)).toMatchObject({
    template: "noShow",
    params: { date: "2026-11-24", n: "1" },
  });
});

test("the third no-show within six months suspends booking for a year, and says so", async () => {
  const visit = await aToBook({ answers: { heldExpiresOn: "2027-11-01" } });
  for (const day of ["2026-11-23", "2026-11-25", "2026-11-27"]) {
    await setPracticeTime(at(`${day}T10:00:00`));
    expectOk(await bookAppointment(await bookingOf(visit)));
    await jump(`${day}T23:00:00`);
    const next = new Date(at(`${day}T12:00:00`).getTime() + 4 * 86_400_000);
    await setPracticeTime(next);
    await fireDeadlines(next);
  }
  expect(await db.noShow.count()).toBe(3);
  expect((await messages()).at(-1)).toMatchObject({
    template: "suspended",
    params: { date: "2027-11-30" },
  });
  expect(await bookAppointment(await bookingOf(visit))).toMatchObject({ code: "bookingSuspended" });
});

test("a jump of three months passes through everything in its order: missed visit, then lapse", async () => {
  const { id } = await aBooked({ answers: { heldExpiresOn: "2027-11-01" } });
  expect(await jump("2027-02-23T10:00:00")).toBe(2);
  const events = await db.applicationEvent.findMany({ where: { applicationId: id }, orderBy: { at: "asc" } });
  expect(events.slice(-2).map((event) => [event.event, event.at])).toEqual([
    ["noShow", at("2026-11-24T11:00:00")],
    ["lapse", at("2026-12-24T00:00:00")],
  ]);
});

test("a draft untouched for thirty days is deleted with its files", async () => {
  const draft = await aCompleteDraft();
  const [file] = await db.storedFile.findMany({ where: { applicationId: draft.id } });
  await jump("2026-12-23T23:59:59");
  expect(await db.application.count()).toBe(1);
  await jump("2026-12-24T00:00:00");
  expect(await db.application.count()).toBe(0);
  expect(await db.storedFile.count()).toBe(0);
  await expect(storage.get(file!.storageKey)).rejects.toThrow();
  expect(await db.auditEntry.count({ where: { action: "deleteDraft", actorKind: "SYSTEM" } })).toBe(1);
});
