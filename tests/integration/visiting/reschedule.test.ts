import { randomUUID } from "node:crypto";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { rescheduleAppointment } from "@/lib/use-cases/booking/reschedule-appointment";
import { emptyTables } from "../../support/database";
import { type ABooked, aBooked, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";

const at = (time: string) => setPracticeTime(new Date(`${time}+08:00`));

beforeEach(async () => {
  await emptyTables();
  await at("2026-11-23T10:00:00");
});
afterAll(disconnect);

const moveOf = ({ applicant, appointment }: ABooked, to: { date?: string; start?: string } = {}) => ({
  actor: applicant,
  appointmentId: appointment.id,
  hallId: "1",
  date: "2026-11-27",
  start: "15:00",
  agreementVersion: AGREEMENT_VERSION,
  idempotencyKey: randomUUID(),
  ...to,
});

/** Booked on Monday for Thursday at ten. */
const aBookedForThursday = async (): Promise<ABooked> => {
  const toBook = await aToBook();
  const wish = { ...(await bookingOf(toBook)), date: "2026-11-26" };
  const booked = expectOk(await bookAppointment(wish));
  return { ...toBook, appointment: { ...booked, date: wish.date, start: "10:00", hallId: "1" } };
};

const slotAt = (date: string, start: string) =>
  db.slot.findUniqueOrThrow({ where: { hallId_date_start: { hallId: "1", date, start } } });

test("a visit is moved in one act: the new place taken, the old one given back, told and written down", async () => {
  await aHall();
  const booked = await aBookedForThursday();
  await at("2026-11-24T10:00:00");
  const wish = moveOf(booked);
  const moved = expectOk(await rescheduleAppointment(wish));
  expect(await rescheduleAppointment(wish)).toEqual({ kind: "ok", data: moved });
  expect(await slotAt("2026-11-26", "10:00")).toMatchObject({ booked: 0, held: 1 });
  expect(await slotAt("2026-11-27", "15:00")).toMatchObject({ booked: 1, held: 0 });
  expect(await db.returnedPlace.count()).toBe(1);
  const visits = await db.appointment.findMany({ orderBy: { bookedAt: "asc" } });
  expect(visits.map(({ status }) => status)).toEqual(["RESCHEDULED", "BOOKED"]);
  const { state } = await db.application.findUniqueOrThrow({ where: { id: booked.id } });
  const events = await db.applicationEvent.count({
    where: { event: "reschedule", from: "BOOKED", to: "BOOKED" },
  });
  expect([state, events, await db.auditEntry.count({ where: { action: "reschedule" } })]).toEqual([
    "BOOKED",
    1,
    1,
  ]);
  expect(await lastMessage()).toMatchObject({ template: "rescheduled", params: { date: "2026-11-27" } });
});

test("the day on which it was booked it cannot be moved too, and the next day only once", async () => {
  await aHall();
  const booked = await aBookedForThursday();
  await at("2026-11-23T23:59:59");
  expect(await rescheduleAppointment(moveOf(booked))).toMatchObject({ code: "alreadyBookedToday" });
  await at("2026-11-24T00:00:00");
  const moved = expectOk(await rescheduleAppointment(moveOf(booked)));
  const again = moveOf(
    { ...booked, appointment: { ...booked.appointment, id: moved.id } },
    { start: "16:00" },
  );
  expect(await rescheduleAppointment(again)).toMatchObject({ code: "alreadyBookedToday" });
});

test("it can be moved until the last moment to cancel, and not a moment after", async () => {
  await aHall();
  const booked = await aBookedForThursday();
  // Thursday at ten less half a working day: Wednesday at half past three.
  await at("2026-11-25T15:30:01");
  expect(await rescheduleAppointment(moveOf(booked))).toMatchObject({
    code: "tooLateToCancel",
    data: { date: "2026-11-25T07:30:00.000Z" },
  });
  await at("2026-11-25T15:29:00");
  expectOk(await rescheduleAppointment(moveOf(booked)));
});

test("a lost place leaves the visit as it is, and names the nearest", async () => {
  await aHall({ capacity: 1 });
  const booked = await aBookedForThursday();
  await bookAppointment({ ...(await bookingOf(await aToBook())), date: "2026-11-27", start: "15:00" });
  await at("2026-11-24T10:00:00");
  expect(await rescheduleAppointment(moveOf(booked))).toMatchObject({
    code: "slotTaken",
    data: { nearest: [{ hallId: "1", date: "2026-11-27", start: "14:00" }, {}, {}] },
  });
  expect(await db.appointment.findUnique({ where: { id: booked.appointment.id } })).toMatchObject({
    status: "BOOKED",
  });
  expect(await slotAt("2026-11-26", "10:00")).toMatchObject({ booked: 1, held: 0 });
});

test("the same place is no change, and a stranger's visit is none", async () => {
  await aHall();
  const booked = await aBookedForThursday();
  await at("2026-11-24T10:00:00");
  const same = moveOf(booked, { date: "2026-11-26", start: "10:00" });
  expect(await rescheduleAppointment(same)).toMatchObject({ code: "samePlace" });
  const stranger = { ...moveOf(booked), actor: await anApplicant() };
  expect(await rescheduleAppointment(stranger)).toMatchObject({ code: "notFound" });
  expect(await rescheduleAppointment({ ...stranger, appointmentId: randomUUID() })).toMatchObject({
    code: "notFound",
  });
});

test("twenty moves of one visit at once move it once, and two that change places stop nobody", async () => {
  await aHall();
  const [one, other] = [await aBookedForThursday(), await aBooked({ start: "15:00" })];
  await at("2026-11-24T08:00:00");
  const moves = await Promise.all(
    Array.from({ length: 20 }, () => rescheduleAppointment(moveOf(one, { start: "15:00" }))),
  );
  expect(moves.filter(({ kind }) => kind === "ok")).toHaveLength(1);
  expect(await slotAt("2026-11-27", "15:00")).toMatchObject({ booked: 1 });
  expect(other.appointment.start).toBe("15:00");
});
