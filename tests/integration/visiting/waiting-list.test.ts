import { randomUUID } from "node:crypto";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { handOutPlaces } from "@/lib/use-cases/supply/hand-out-places";
import { joinWaitingList } from "@/lib/use-cases/supply/join-waiting-list";
import { leaveWaitingList } from "@/lib/use-cases/supply/leave-waiting-list";
import { letOfferGo } from "@/lib/use-cases/supply/let-offer-go";
import { takeOffer } from "@/lib/use-cases/supply/take-offer";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { emptyTables } from "../../support/database";
import {
  aBooked,
  type ABooked,
  type ACase,
  aToBook,
  bookingOf,
  expectOk,
} from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";

const at = (day: string, time: string) => setPracticeTime(new Date(`${day}T${time}:00+08:00`));
const FULL = { date: "2026-11-26", start: "10:00" };

beforeEach(async () => {
  await emptyTables();
  await at("2026-11-23", "10:00");
  await aHall({ capacity: 1 });
});
afterAll(disconnect);

const aVisit = async (): Promise<ABooked> => {
  const toBook = await aToBook();
  const wish = { ...(await bookingOf(toBook)), ...FULL };
  const booked = expectOk(await bookAppointment(wish));
  return { ...toBook, appointment: { ...booked, ...FULL, hallId: "1" } };
};
const join = (of: ACase, change: Partial<Parameters<typeof joinWaitingList>[0]> = {}) =>
  joinWaitingList({
    actor: of.applicant,
    applicationId: of.id,
    hallIds: ["1"],
    fromDate: "2026-11-25",
    untilDate: "2026-11-27",
    part: "MORNING",
    ...change,
  });
const of = (each: ACase) => ({ actor: each.applicant, applicationId: each.id });
const give = ({ applicant, appointment }: ABooked) =>
  cancelAppointment({ actor: applicant, appointmentId: appointment.id });
const take = (each: ACase, idempotencyKey = randomUUID()) =>
  takeOffer({
    ...of(each),
    agreementVersion: AGREEMENT_VERSION,
    delivery: { method: "PICKUP" },
    idempotencyKey,
  });
const slot = async () => {
  const { booked, held, capacity } = await db.slot.findUniqueOrThrow({
    where: { hallId_date_start: { hallId: "1", ...FULL } },
  });
  return { booked, held, capacity };
};
const isOpen = async () =>
  ((await openSlots("1")) ?? []).some(({ date, start }) => date === FULL.date && start === FULL.start);

test("a place given up is held for who waits longest, and taken by them with one act", async () => {
  const visit = await aVisit();
  const [first, second] = [await aToBook(), await aToBook()];
  expectOk(await join(first));
  await at("2026-11-23", "10:01");
  expectOk(await join(second));
  expect(await join(first)).toMatchObject({ code: "alreadyWaiting" });
  expectOk(await give(visit));
  await Promise.all([handOutPlaces(), handOutPlaces(), handOutPlaces()]);

  expect(await waitingOf(first.applicant, first.id)).toMatchObject({
    state: "OFFERED",
    offer: { hallId: "1", ...FULL, until: new Date("2026-11-23T12:01:00+08:00") },
  });
  expect(await waitingOf(second.applicant, second.id)).toMatchObject({ state: "WAITING", offer: undefined });
  expect(await waitingOf(await anApplicant(), first.id)).toBeUndefined();
  const [sms] = await db.outboxMessage.findMany({ where: { key: { startsWith: "placeOffered" } } });
  expect(readSms(sms?.key ?? "", sms?.payloadCipher ?? new Uint8Array()).params).toEqual({
    date: FULL.date,
    slot: "10:00-11:00",
    hall: "测试大厅1",
    by: "11-23 12:01",
  });
  expect([await slot(), await isOpen()]).toEqual([{ booked: 0, held: 1, capacity: 1 }, false]);
  // A real place is held: nobody else gets it.
  expect(await bookAppointment({ ...(await bookingOf(second)), ...FULL })).toMatchObject({
    code: "slotTaken",
  });
  expect(await take(second)).toMatchObject({ code: "offerOver" });

  const key = randomUUID();
  const booked = expectOk(await take(first, key));
  expect(expectOk(await take(first, key))).toEqual(booked);
  expect(await slot()).toEqual({ booked: 1, held: 0, capacity: 1 });
  expect(await waitingOf(first.applicant, first.id)).toBeUndefined();
  const entries = await db.waitingEntry.findMany({ orderBy: { joinedAt: "asc" } });
  expect(entries.map(({ state }) => state)).toEqual(["TAKEN", "WAITING"]);
  expect(await db.returnedPlace.count()).toBe(0);
});

test("an offer runs out to the minute and goes to the next one, and then the place is free for everybody", async () => {
  const visit = await aVisit();
  const [first, second] = [await aToBook(), await aToBook()];
  expectOk(await join(first));
  expectOk(await join(second, { hallIds: [], part: "ANY" }));
  expectOk(await give(visit));
  await handOutPlaces();
  await at("2026-11-23", "11:59");
  await handOutPlaces();
  expect(await waitingOf(first.applicant, first.id)).toMatchObject({ state: "OFFERED" });
  await at("2026-11-23", "12:00");
  expect(await take(first)).toMatchObject({ code: "offerOver" });
  await handOutPlaces();
  expect(await waitingOf(first.applicant, first.id)).toMatchObject({ state: "WAITING", letGo: 1 });
  expect(await waitingOf(second.applicant, second.id)).toMatchObject({ state: "OFFERED" });
  expect(expectOk(await letOfferGo(of(second)))).toEqual({ waits: true });
  await handOutPlaces();
  expect([await slot(), await isOpen()]).toEqual([{ booked: 0, held: 0, capacity: 1 }, true]);
});

test("whoever lets three offers go leaves the list and is told", async () => {
  const waiter = await aToBook();
  expectOk(await join(waiter));
  for (let n = 1; n <= 3; n += 1) {
    expectOk(await give(await aVisit()));
    await handOutPlaces();
    expect(expectOk(await letOfferGo(of(waiter)))).toEqual({ waits: n < 3 });
    await handOutPlaces();
  }
  expect(await waitingOf(waiter.applicant, waiter.id)).toBeUndefined();
  expect(await db.outboxMessage.count({ where: { key: { startsWith: "waitingEnded" } } })).toBe(1);
  expectOk(await join(waiter));
});

test("whoever books otherwise, or leaves, is out, and the place that was held for them goes on", async () => {
  const visit = await aVisit();
  const [first, second] = [await aToBook(), await aToBook()];
  expectOk(await join(first));
  expectOk(await join(second));
  expectOk(await give(visit));
  await handOutPlaces();
  expectOk(await bookAppointment(await bookingOf(first)));
  expect(await waitingOf(first.applicant, first.id)).toBeUndefined();
  await handOutPlaces();
  expect(await waitingOf(second.applicant, second.id)).toMatchObject({ state: "OFFERED" });
  expectOk(await leaveWaitingList(of(second)));
  expect(await leaveWaitingList(of(second))).toMatchObject({ code: "notWaiting" });
  await handOutPlaces();
  expect(await slot()).toEqual({ booked: 0, held: 0, capacity: 1 });
});

test("a place waits for its random instant when nobody waits for it", async () => {
  await db.hall.update({ where: { id: "1" }, data: { returnMinutes: 600 } });
  const visit = await aVisit();
  const other = await aToBook();
  expectOk(await join(other, { part: "AFTERNOON" }));
  expectOk(await give(visit));
  const place = await db.returnedPlace.findFirstOrThrow();
  await setPracticeTime(new Date(place.freeAt.getTime() - 1_000));
  await handOutPlaces();
  expect([await slot(), await isOpen()]).toEqual([{ booked: 0, held: 1, capacity: 1 }, false]);
  await setPracticeTime(new Date(place.freeAt.getTime() + 60_000));
  await handOutPlaces();
  expect([await slot(), await isOpen()]).toEqual([{ booked: 0, held: 0, capacity: 1 }, true]);
});

test("what cannot be waited for is refused, with the reason", async () => {
  const waiter = await aToBook();
  for (const [change, field] of [
    [{ fromDate: "2026-11-23" }, "fromDate"],
    [{ fromDate: "" }, "fromDate"],
    [{ untilDate: "2026-11-24" }, "untilDate"],
    [{ untilDate: "2027-06-30" }, "untilDate"],
    [{ part: "NIGHT" }, "part"],
    [{ hallIds: ["9"] }, "hallIds"],
  ] as const)
    expect(await join(waiter, change)).toMatchObject({
      kind: "invalid",
      fields: { [field]: expect.any(String) },
    });
  const booked = await aBooked({ start: "09:00" });
  expect(await join(booked)).toMatchObject({ code: "illegalMove" });
  expect(await join({ ...waiter, applicant: await anApplicant() })).toMatchObject({ code: "notFound" });
  const { personIndex } = await db.application.findUniqueOrThrow({ where: { id: waiter.id } });
  await db.noShow.createMany({
    data: ["2026-11-02", "2026-11-03", "2026-11-04"].map((date) => ({
      id: randomUUID(),
      personIndex: personIndex ?? new Uint8Array(),
      appointmentId: randomUUID(),
      date,
      createdAt: new Date(),
    })),
  });
  expect(await join(waiter)).toMatchObject({ code: "bookingSuspended", data: { date: "2027-11-04" } });
});

test("what an hour keeps back is given two working days before it, at the hall's hour", async () => {
  await db.hallHour.updateMany({ data: { capacity: 4 } });
  await db.hall.update({ where: { id: "1" }, data: { dripPercent: 50, releaseDays: 12 } });
  await at("2026-11-24", "08:59");
  await ensureSlots("2026-11-24");
  const far = { hallId: "1", date: "2026-12-10", start: "10:00" };
  const kept = async () => (await db.slot.findUniqueOrThrow({ where: { hallId_date_start: far } })).keptBack;
  expect(await kept()).toBe(2);
  await at("2026-12-08", "08:59");
  await handOutPlaces();
  expect(await kept()).toBe(2);
  await at("2026-12-08", "09:00");
  await handOutPlaces();
  expect([
    await kept(),
    (await db.slot.findUniqueOrThrow({ where: { hallId_date_start: far } })).held,
  ]).toEqual([0, 0]);
});
