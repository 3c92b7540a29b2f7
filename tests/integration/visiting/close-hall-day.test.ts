import { randomBytes, randomUUID } from "node:crypto";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { handOutPlaces } from "@/lib/use-cases/supply/hand-out-places";
import { takeOffer } from "@/lib/use-cases/supply/take-offer";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { finishClosings } from "@/lib/use-cases/office/finish-closings";
import { openAnswers, sealAnswers } from "@/lib/server/db/repositories/applications";
import { emptyTables, sql } from "../../support/database";
import { aBooked, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

const DAY = "2026-11-24";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const closing = async (change: Partial<Parameters<typeof closeHallDay>[0]> = {}) =>
  closeHallDay({ actor: await anOfficer(["ADMIN"]), hallId: "1", date: DAY, reason: "weather", ...change });

test("a closed day gives no place, and everybody booked is told and may book again the same day", async () => {
  const booked = await aBooked();
  expect(expectOk(await closing())).toEqual({ cancelled: 1 });

  const { state } = await db.application.findUniqueOrThrow({ where: { id: booked.id } });
  const appointment = await db.appointment.findFirstOrThrow({ where: { applicationId: booked.id } });
  expect([state, appointment.status, appointment.bookedOn]).toEqual(["TO_BOOK", "CANCELLED_BY_HALL", null]);
  expect(await db.noShow.count()).toBe(0);
  const message = await db.outboxMessage.findFirstOrThrow({
    where: { key: { startsWith: "cancelledByHall" } },
  });
  // The nearest place is held, and named.
  expect(readSms(message.key, message.payloadCipher).params).toEqual({
    reason: "恶劣天气",
    date: "2026-11-25",
    slot: "10:00-11:00",
    hall: "测试大厅1",
    by: "11-23 12:00",
  });
  expect(await waitingOf(booked.applicant, booked.id)).toMatchObject({
    byHall: true,
    offer: { date: "2026-11-25", start: "10:00" },
  });

  expect((await openSlots("1"))?.some(({ date }) => date === DAY)).toBe(false);
  const wish = await bookingOf(booked);
  expect(await bookAppointment({ ...wish, date: DAY })).toMatchObject({ code: "slotTaken" });
  expectOk(await bookAppointment({ ...wish, date: "2026-11-25" }));
});

test("some hours close: their visits alone are cancelled, and what is held is taken by one act, or let go without loss", async () => {
  const [first, second] = [await aBooked({ start: "09:00" }), await aBooked({ start: "09:00" })];
  const other = await aBooked({ start: "14:00" });
  expect(expectOk(await closing({ starts: ["11:00"] }))).toEqual({ cancelled: 0 });
  expectOk(await closing({ starts: ["10:00", "09:00"] }));
  expect((await db.hallClosing.findFirstOrThrow()).starts).toEqual(["09:00", "10:00", "11:00"]);
  const open = (await openSlots("1", { from: DAY, to: DAY })) ?? [];
  expect(open.map(({ start }) => start)).toEqual(["14:00", "15:00", "16:00", "17:00"]);
  expect(
    await db.appointment.findMany({ where: { status: "BOOKED" }, select: { applicationId: true } }),
  ).toEqual([{ applicationId: other.id }]);
  const take = { agreementVersion: AGREEMENT_VERSION, idempotencyKey: randomUUID() };
  const taken = expectOk(await takeOffer({ actor: first.applicant, applicationId: first.id, ...take }));
  expect(await db.appointment.findUniqueOrThrow({ where: { id: taken.id } })).toMatchObject({
    date: "2026-11-24",
    start: "14:00",
    status: "BOOKED",
  });
  // The other one does nothing: the place goes on, and the case may be booked as before.
  await setPracticeTime(new Date("2026-11-23T12:01:00+08:00"));
  await handOutPlaces();
  expect(await waitingOf(second.applicant, second.id)).toBeUndefined();
  expect(await db.slot.aggregate({ _sum: { held: true } })).toEqual({ _sum: { held: 0 } });
  expect(await db.waitingEntry.findFirst({ where: { applicationId: second.id } })).toMatchObject({
    state: "ENDED",
    letGo: 0,
  });
  expectOk(await bookAppointment({ ...(await bookingOf(second)), date: "2026-11-25" }));
});

test("whoever books while the day is being closed ends without a visit on it", async () => {
  const cases = [];
  for (let index = 0; index < 6; index += 1) cases.push(await aToBook());
  const wishes = await Promise.all(cases.map((each) => bookingOf(each)));
  await Promise.all([...wishes.map((wish) => bookAppointment({ ...wish, date: DAY })), closing()]);
  // What was taken before the places went is cancelled; the rest was refused.
  expect(await db.appointment.count({ where: { date: DAY, status: "BOOKED" } })).toBe(0);
  const states = await db.application.findMany({ select: { state: true } });
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["TO_BOOK"]));
});

test("only an administrator closes, a known hall, a working day ahead, for a known reason", async () => {
  await aBooked();
  const window = await anOfficer(["WINDOW"], "1");
  expect(await closing({ actor: window })).toMatchObject({ kind: "refused", code: "notAllowed" });
  for (const [change, field] of [
    [{ reason: "because" }, "reason"],
    [{ date: "2026-02-30" }, "date"],
    [{ date: "2026-11-20" }, "date"],
    [{ date: "2026-11-28" }, "date"],
    [{ hallId: "9" }, "hallId"],
  ] as const)
    expect(await closing(change)).toMatchObject({ kind: "invalid", fields: { [field]: expect.any(String) } });
  expect(await db.appointment.count({ where: { status: "BOOKED" } })).toBe(1);
  expect(await db.slot.count({ where: { date: "2026-11-28" } })).toBe(0);
  expect(expectOk(await closing({ date: "2027-03-01" }))).toEqual({ cancelled: 0 });
});

/** Booked visits of the day by the hundred, as rows: what one application is, so many times, with seals of their own. */
const aBookedCrowd = async (size: number): Promise<void> => {
  const { id } = await aBooked();
  const { updatedAt, ...application } = await db.application.findUniqueOrThrow({ where: { id } });
  const appointment = await db.appointment.findFirstOrThrow({ where: { applicationId: id } });
  const answers = openAnswers(application);
  const copies = Array.from({ length: size - 1 }, (_, index) => ({
    id: randomUUID(),
    mark: String(index).padStart(5, "0"),
  }));
  await db.application.createMany({
    data: copies.map((copy) => ({
      ...application,
      updatedAt,
      id: copy.id,
      serial: `440300261201${copy.mark}`,
      answersCipher: sealAnswers(copy.id, answers),
      holderIndex: randomBytes(32),
      personIndex: randomBytes(32),
    })),
  });
  await db.appointment.createMany({
    data: copies.map((copy) => ({
      ...appointment,
      id: randomUUID(),
      applicationId: copy.id,
      number: `Y2611${copy.mark}`,
      personIndex: randomBytes(32),
      idempotencyKey: copy.id,
    })),
  });
  const { hallId, date, start } = appointment;
  await db.slot.update({
    where: { hallId_date_start: { hallId, date, start } },
    data: { booked: size, capacity: size + 5 },
  });
};

test("a day of many visits is closed at once and emptied by the job, wherever the closing stopped", async () => {
  const size = 260;
  await aBookedCrowd(size);
  const left = () => db.appointment.count({ where: { date: DAY, status: "BOOKED" } });
  const free = async () => {
    const slots = await db.slot.findMany({ where: { date: DAY } });
    return slots.filter(({ booked, capacity }) => booked < capacity).length;
  };
  expect(expectOk(await closing())).toEqual({ cancelled: size });
  expect([await left(), await free()]).toEqual([size - 100, 0]);
  expect(await db.hallClosing.findFirstOrThrow()).toMatchObject({ finishedAt: null });

  // One that cannot be cancelled holds no other back, and is tried again.
  const stuck = await db.appointment.findFirstOrThrow({ where: { date: DAY, status: "BOOKED" } });
  await sql(
    `ALTER TABLE "Appointment" ADD CONSTRAINT stuck CHECK ("id" <> '${stuck.id}' OR "status" = 'BOOKED')`,
  );
  expect(await finishClosings()).toBe(size - 101);
  expect([await left(), await free()]).toEqual([1, 0]);
  await sql(`ALTER TABLE "Appointment" DROP CONSTRAINT stuck`);
  expect(await finishClosings()).toBe(1);
  expect([await left(), await free(), await finishClosings()]).toEqual([0, 0, 0]);
  expect(await db.outboxMessage.count({ where: { key: { startsWith: "cancelledByHall" } } })).toBe(size);
  expect(await db.applicationEvent.count({ where: { event: "cancelByHall", actorKind: "SYSTEM" } })).toBe(
    size - 100,
  );
}, 120_000);

test("a visit of an hour that closed is no failure, though the closing comes to it after its end", async () => {
  const booked = await aBooked();
  const { date, start } = booked.appointment;
  const closed = { hallId: "1", reason: "system", closedAt: new Date(), finishedAt: null };
  await db.hallClosing.create({ data: { ...closed, date, starts: [start] } });
  const late = new Date(`${date}T20:00:00+08:00`);
  await setPracticeTime(late);
  await fireDeadlines(late);
  expect(await db.noShow.count()).toBe(0);
  await finishClosings();
  const visit = await db.appointment.findFirstOrThrow({ where: { applicationId: booked.id } });
  expect(visit.status).toBe("CANCELLED_BY_HALL");

  const other = await aBooked();
  const next = new Date(`${other.appointment.date}T20:00:00+08:00`);
  await db.hallClosing.create({ data: { ...closed, date: other.appointment.date, starts: ["17:00"] } });
  await setPracticeTime(next);
  await fireDeadlines(next);
  expect(await db.noShow.count()).toBe(1);
});
