import { randomUUID } from "node:crypto";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { emptyTables } from "../../support/database";
import { aBooked, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";

const MONDAY = new Date("2026-11-23T10:00:00+08:00");

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(MONDAY);
});
afterAll(disconnect);

const slotAt = (date: string, start: string, hallId = "1") =>
  db.slot.findUniqueOrThrow({ where: { hallId_date_start: { hallId, date, start } } });

test("a booking takes one place, tells the last moment to cancel and sends the message", async () => {
  await aHall();
  const booked = await aBooked();
  expect(booked.appointment).toMatchObject({ date: "2026-11-24", start: "10:00" });
  expect(booked.appointment.number).toMatch(/^Y261124[2-9A-Z]{6}$/);
  expect(booked.appointment.cancelBy).toEqual(new Date("2026-11-23T15:30:00+08:00"));
  expect((await slotAt("2026-11-24", "10:00")).booked).toBe(1);
  expect(await db.outboxMessage.count({ where: { key: { startsWith: "booked:" } } })).toBe(1);
});

test("a place too near to be given up again is told as that, and no moment that is past", async () => {
  await aHall();
  await setPracticeTime(new Date("2026-11-23T16:00:00+08:00"));
  const { appointment } = await aBooked();
  expect(appointment.cancelBy).toEqual(new Date("2026-11-23T15:30:00+08:00"));
  const told = await lastMessage();
  expect(told).toMatchObject({
    template: "bookedForGood",
    params: { date: "2026-11-24", slot: "10:00-11:00" },
  });
  expect(told.params).not.toHaveProperty("cancelBy");
});

test("two hundred people book ten places: exactly ten get one, the others hear of free ones", async () => {
  await aHall({ capacity: 10 });
  const people = [];
  for (let index = 0; index < 200; index += 1) people.push(await clonedToBook(index));
  const results = await Promise.all(people.map((wish) => bookAppointment(wish)));
  expect(results.filter((result) => result.kind === "ok")).toHaveLength(10);
  const lost = results.filter((result) => result.kind !== "ok");
  for (const result of lost)
    expect(result).toMatchObject({
      kind: "refused",
      code: "slotTaken",
      data: {
        nearest: ["09:00", "11:00", "14:00"].map((start) => ({ hallId: "1", date: "2026-11-24", start })),
      },
    });
  expect(await db.appointment.count({ where: { status: "BOOKED" } })).toBe(10);
  expect((await slotAt("2026-11-24", "10:00")).booked).toBe(10);
  expect(await db.application.count({ where: { state: "BOOKED" } })).toBe(10);
  expect(await db.outboxMessage.count({ where: { key: { startsWith: "booked:" } } })).toBe(10);
}, 120_000);

/** Two hundred walks through the pre-review take a minute; copies of one row do the same for a slot. */
let template: Awaited<ReturnType<typeof aToBook>> | undefined;
const clonedToBook = async (index: number) => {
  if (index === 0) template = await aToBook();
  const source = await db.application.findUniqueOrThrow({ where: { id: template!.id } });
  const { columnsOf } = await import("@/lib/server/db/repositories/applications");
  const id = randomUUID();
  const answers = { ...template!.answers, passportNo: `B${String(index).padStart(6, "0")}` };
  const columns = columnsOf(id, answers);
  await db.application.create({
    data: {
      ...source,
      ...columns,
      personIndex: columns.holderIndex,
      id,
      serial: `440300261123${String(50_000 + index)}`,
    },
  });
  return { ...(await bookingOf({ ...template!, id, answers })), idempotencyKey: randomUUID() };
};

test("one request repeated books once and hears the same", async () => {
  await aHall();
  const wish = await bookingOf(await aToBook());
  const results = await Promise.all(Array.from({ length: 20 }, () => bookAppointment(wish)));
  expect(new Set(results.map((result) => JSON.stringify(expectOk(result)))).size).toBe(1);
  expect((await slotAt(wish.date, wish.start)).booked).toBe(1);
});

test("two hundred parallel bookings of one passport with different keys: one", async () => {
  await aHall({ capacity: 100 });
  const toBook = await aToBook();
  const wish = await bookingOf(toBook);
  const results = await Promise.all(
    Array.from({ length: 200 }, () => bookAppointment({ ...wish, idempotencyKey: randomUUID() })),
  );
  expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
  expect((await slotAt(wish.date, wish.start)).booked).toBe(1);
}, 60_000);

test("another person's idempotency key opens nothing", async () => {
  await aHall();
  const wish = await bookingOf(await aToBook());
  expectOk(await bookAppointment(wish));
  const other = await bookingOf(await aToBook());
  expect(await bookAppointment({ ...other, idempotencyKey: wish.idempotencyKey })).toMatchObject({
    code: "keyReused",
  });
});

test("a cancelled booking frees its place, uses up the day and can be made anew the next day", async () => {
  await aHall();
  const booked = await aBooked({ start: "15:00" });
  const { id, date } = booked.appointment;
  expectOk(await cancelAppointment({ actor: booked.applicant, appointmentId: id, understood: false }));
  expect((await slotAt(date, "15:00")).booked).toBe(0);
  expect(await db.application.findUniqueOrThrow({ where: { id: booked.id } })).toMatchObject({
    state: "TO_BOOK",
    dueOn: "2026-12-23",
  });
  const again = await bookingOf(booked);
  expect(await bookAppointment(again)).toMatchObject({ code: "alreadyBookedToday" });
  await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
  const tomorrow = await bookingOf(booked);
  expectOk(await bookAppointment(tomorrow));
});

test("past the last moment a cancellation is refused, and a stranger's looks like a missing one", async () => {
  await aHall();
  const booked = await aBooked();
  const stranger = await anApplicant();
  const { id } = booked.appointment;
  expect(await cancelAppointment({ actor: stranger, appointmentId: id, understood: false })).toEqual(
    await cancelAppointment({ actor: stranger, appointmentId: randomUUID(), understood: false }),
  );
  await setPracticeTime(new Date("2026-11-23T15:30:01+08:00"));
  expect(
    await cancelAppointment({ actor: booked.applicant, appointmentId: id, understood: false }),
  ).toMatchObject({
    code: "tooLateToCancel",
  });
});

test("withdrawing late counts as a no-show, and gives the place back like withdrawing in time", async () => {
  await aHall();
  const late = await aBooked();
  const timely = await aBooked();
  expectOk(await withdrawApplication({ actor: timely.applicant, applicationId: timely.id }));
  await setPracticeTime(new Date("2026-11-24T09:00:00+08:00"));
  expectOk(await withdrawApplication({ actor: late.applicant, applicationId: late.id }));
  expect((await slotAt("2026-11-24", "10:00")).booked).toBe(0);
  expect(await db.noShow.count()).toBe(1);
});

test("withdrawing late for the third time tells of the suspension, counted from the day of the visit", async () => {
  await aHall();
  const late = await aBooked();
  const { personIndex } = await db.application.findUniqueOrThrow({ where: { id: late.id } });
  for (const date of ["2026-10-12", "2026-11-02"])
    await db.noShow.create({
      data: {
        id: randomUUID(),
        personIndex: personIndex ?? Buffer.from(""),
        appointmentId: randomUUID(),
        date,
        createdAt: MONDAY,
      },
    });
  await setPracticeTime(new Date("2026-11-23T17:00:00+08:00"));
  expectOk(await withdrawApplication({ actor: late.applicant, applicationId: late.id }));
  expect(await lastMessage()).toMatchObject({ template: "suspended", params: { date: "2027-11-24" } });
});

test.each([
  ["the agreement was not agreed to", { agreementVersion: "" }, "agreementNotAccepted"],
  ["the day is too far ahead", { date: "2026-12-20" }, "slotNotOpen"],
  ["the hour is none of the seven", { start: "12:00" }, "slotNotOpen"],
  ["there is no such hall", { hallId: "9" }, "slotNotOpen"],
  ["the hall is closed", { hallId: "4" }, "slotNotOpen"],
] as const)("a booking is refused when %s", async (_, change, code) => {
  await aHall();
  await aHall({ id: "4", open: false });
  const wish = await bookingOf(await aToBook());
  expect(await bookAppointment({ ...wish, ...change })).toMatchObject({ kind: "refused", code });
});

test("the visit must lie before the end of the visa held", async () => {
  await aHall();
  const wish = await bookingOf(await aToBook({ answers: { heldExpiresOn: "2026-11-26" } }));
  expect(await bookAppointment({ ...wish, date: "2026-11-26" })).toMatchObject({ code: "afterHeldDocument" });
  const offered = (await openSlots("1", { before: "2026-11-26" })) ?? [];
  expect([...new Set(offered.map(({ date }) => date))]).toEqual(["2026-11-24", "2026-11-25"]);
  expectOk(await bookAppointment({ ...wish, date: "2026-11-25" }));
});

test("three no-shows within six months suspend the passport holder, whatever the account", async () => {
  await aHall();
  const toBook = await aToBook();
  const { personIndex } = await db.application.findUniqueOrThrow({ where: { id: toBook.id } });
  for (const date of ["2026-07-01", "2026-09-01", "2026-11-02"])
    await db.noShow.create({
      data: {
        id: randomUUID(),
        personIndex: personIndex!,
        appointmentId: randomUUID(),
        date,
        createdAt: MONDAY,
      },
    });
  expect(await bookAppointment(await bookingOf(toBook))).toMatchObject({
    code: "bookingSuspended",
    data: { date: "2027-11-02" },
  });
});

test("an EMS delivery needs its address, field by field", async () => {
  await aHall();
  const wish = await bookingOf(await aToBook());
  const delivery = { method: "EMS", recipient: "KIM MINJI", phone: "12", postcode: "5180" };
  expect(await bookAppointment({ ...wish, delivery })).toMatchObject({
    kind: "invalid",
    fields: { phone: "phone", province: "required", address: "required", postcode: "postcode" },
  });
});

test("a hall whose Saturday morning is closed has no slots then, on a Saturday that is worked", async () => {
  await setPracticeTime(new Date("2027-01-25T10:00:00+08:00"));
  await db.calendarDay.create({ data: { date: "2027-01-30", kind: "WORK", name: "调休", source: "test" } });
  await db.calendarYear.create({ data: { year: 2027, status: "OFFICIAL" } });
  const { forgetCalendar } = await import("@/lib/server/db/calendar");
  forgetCalendar();
  await aHall({ id: "3", closedMornings: [6] });
  const saturday = await db.slot.findMany({ where: { date: "2027-01-30" }, orderBy: { start: "asc" } });
  expect(saturday.map((slot) => slot.start)).toEqual(["14:00", "15:00", "16:00", "17:00"]);
  forgetCalendar();
});
