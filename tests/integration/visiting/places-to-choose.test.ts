import { randomUUID } from "node:crypto";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { familyToBook } from "@/lib/server/db/questions/booking/family-to-book";
import { noShowsCounted } from "@/lib/server/db/questions/booking/no-shows-counted";
import { placesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import { visitForCalendar } from "@/lib/server/db/questions/booking/visit-for-calendar";
import { emptyTables } from "../../support/database";
import { aBooked, aToBook } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const ASKED = { type: "FIRST", before: undefined };

test("every free place of every open hall is there, the earliest first, with the instant until which it can be cancelled", async () => {
  await aHall({ capacity: 2 });
  await aHall({ id: "2", capacity: 1 });
  await aHall({ id: "9", open: false });
  const { halls, places } = await placesToChoose(ASKED);
  expect(halls.map(({ id, open }) => [id, open])).toEqual([
    ["1", true],
    ["2", true],
    ["9", false],
  ]);
  expect(places.slice(0, 3)).toMatchObject([
    {
      hallId: "1",
      date: "2026-11-24",
      start: "09:00",
      left: 2,
      cancelBy: new Date("2026-11-23T14:30:00+08:00"),
    },
    {
      hallId: "2",
      date: "2026-11-24",
      start: "09:00",
      left: 1,
      cancelBy: new Date("2026-11-23T14:30:00+08:00"),
    },
    {
      hallId: "1",
      date: "2026-11-24",
      start: "10:00",
      left: 2,
      cancelBy: new Date("2026-11-23T15:30:00+08:00"),
    },
  ]);
  expect(places.some(({ hallId }) => hallId === "9")).toBe(false);
  expect(places.every(({ cancellable }) => cancellable)).toBe(true);
  await setPracticeTime(new Date("2026-11-23T14:31:00+08:00"));
  const later = (await placesToChoose(ASKED)).places.slice(0, 3);
  expect(later.map(({ cancellable }) => cancellable)).toEqual([false, false, true]);
  const early = await placesToChoose({ ...ASKED, before: "2026-11-25" });
  expect(new Set(early.places.map(({ date }) => date))).toEqual(new Set(["2026-11-24"]));
});

test("a hall says how one walks to it where somebody wrote it down, and nothing where what was kept is no way", async () => {
  await aHall();
  await aHall({ id: "2" });
  const along = { zh: "演示路", en: "Demo Road" };
  const way = {
    station: { zh: "演示站", en: "Demo station" },
    lines: ["2"],
    exit: "B",
    legs: [{ towards: "E", metres: 200, along }],
  };
  await db.hall.update({ where: { id: "1" }, data: { way } });
  await db.hall.update({ where: { id: "2" }, data: { way: { ...way, legs: [] } } });
  const { halls } = await placesToChoose(ASKED);
  expect(halls.map((hall) => hall.way)).toEqual([way, undefined]);
});

test("a full hour is not among them", async () => {
  await aHall({ capacity: 1 });
  const { appointment } = await aBooked();
  const { date, start } = await db.appointment.findUniqueOrThrow({ where: { id: appointment.id } });
  const { places } = await placesToChoose(ASKED);
  expect(places.some((place) => place.date === date && place.start === start)).toBe(false);
});

test("the family that may be booked along is the account's own, and who has a visit says where", async () => {
  await aHall();
  const first = await aToBook();
  const { applicant, id } = first;
  const second = await aToBook({ applicant });
  const third = await aBooked({ applicant });
  const family = await familyToBook(applicant, id);
  expect(family.toBook.map((one) => one.id)).toEqual([second.id]);
  expect(family.booked).toMatchObject([{ hallId: "1" }]);
  expect((await familyToBook(await anApplicant(), id)).toBook).toEqual([]);
  // Who booked today, and cancelled, cannot come along before tomorrow.
  await db.appointment.update({ where: { id: third.appointment.id }, data: { status: "CANCELLED" } });
  await db.application.update({ where: { id: third.id }, data: { state: "TO_BOOK" } });
  expect((await familyToBook(applicant, id)).toBook.map((one) => one.id)).toEqual([second.id]);
});

test("failures that count are told to their own account, waived and old ones do not count", async () => {
  await aHall();
  const { applicant, id } = await aToBook();
  const { personIndex } = await db.application.findUniqueOrThrow({ where: { id } });
  const missed = (date: string, waivedAt: Date | null = null) =>
    db.noShow.create({
      data: {
        id: randomUUID(),
        personIndex: personIndex ?? Buffer.from(""),
        appointmentId: randomUUID(),
        date,
        createdAt: new Date(date),
        waivedAt,
      },
    });
  await missed("2026-11-02");
  await missed("2026-11-03", new Date("2026-11-05"));
  await missed("2026-05-20");
  expect(await noShowsCounted(applicant, id)).toBe(1);
  expect(await noShowsCounted(await anApplicant(), id)).toBe(0);
});

test("a visit is an entry of its owner's calendar, as long as it is booked", async () => {
  await aHall();
  const { applicant, appointment } = await aBooked();
  const { id, number } = appointment;
  expect(await visitForCalendar(applicant, id)).toMatchObject({ number });
  expect(await visitForCalendar(await anApplicant(), id)).toBeUndefined();
  await db.appointment.update({ where: { id }, data: { status: "CANCELLED" } });
  expect(await visitForCalendar(applicant, id)).toBeUndefined();
});
