import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { bookFamily } from "@/lib/use-cases/booking/book-family";
import { emptyTables } from "../../support/database";
import { type ACase, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const aFamily = async (size: number, applicant?: ApplicantActor): Promise<ACase[]> => {
  const owner = applicant ?? (await anApplicant());
  const family: ACase[] = [];
  while (family.length < size) family.push(await aToBook({ applicant: owner }));
  return family;
};

const wishOf = async ([first, ...others]: readonly ACase[], start = "10:00") => {
  const { applicationId, ...rest } = await bookingOf(first!);
  return { ...rest, start, applicationIds: [applicationId, ...others.map(({ id }) => id)] };
};

test("a family comes in the same hour: one act, one group, one message", async () => {
  await aHall({ capacity: 3 });
  const wish = await wishOf(await aFamily(3));
  const booked = expectOk(await bookFamily(wish));
  expect(booked.visits.map(({ start }) => start)).toEqual(["10:00", "10:00", "10:00"]);
  expect(await bookFamily(wish)).toEqual({ kind: "ok", data: booked });
  expect(await bookFamily({ ...wish, start: "11:00" })).toMatchObject({ code: "keyReused" });
  expect(await db.appointment.count({ where: { groupId: booked.groupId, status: "BOOKED" } })).toBe(3);
  expect(await db.outboxMessage.count({ where: { key: { startsWith: "booked" } } })).toBe(1);
  expect(await lastMessage()).toMatchObject({
    template: "bookedFamily",
    params: { n: "3", slot: "10:00-11:00" },
  });
});

test("a family whose hour is too near to be given up again is told so", async () => {
  await aHall({ capacity: 3 });
  const wish = await wishOf(await aFamily(2));
  await setPracticeTime(new Date("2026-11-23T16:00:00+08:00"));
  expectOk(await bookFamily(wish));
  expect(await lastMessage()).toMatchObject({ template: "bookedFamilyForGood", params: { n: "2" } });
});

test("where an hour has not enough the rest come in the next, and nobody where both have not", async () => {
  await aHall({ capacity: 2 });
  const family = await aFamily(3);
  const wish = await wishOf(family, "11:00");
  // Noon lies between eleven and two.
  expect(await bookFamily(wish)).toMatchObject({ code: "slotTaken" });
  expect(await db.appointment.count()).toBe(0);
  const { visits } = expectOk(await bookFamily({ ...wish, start: "10:00" }));
  expect(visits.map(({ start }) => start)).toEqual(["10:00", "10:00", "11:00"]);
});

test("one of them who may not book stops them all, and is named", async () => {
  await aHall();
  const family = await aFamily(2);
  const [first, second] = family;
  expectOk(await bookAppointment(await bookingOf(second!)));
  const refused = await bookFamily(await wishOf(family));
  expect(refused).toMatchObject({ code: "illegalMove", data: { serial: second!.serial } });
  expect(await bookFamily({ ...(await wishOf(family)), applicationIds: [first!.id] })).toMatchObject({
    code: "notAFamily",
  });
  const strangers = await aFamily(1);
  const mixed = { ...(await wishOf(family)), applicationIds: [first!.id, strangers[0]!.id] };
  expect(await bookFamily(mixed)).toMatchObject({ code: "notFound" });
  expect(await db.appointment.count()).toBe(1);
});

test("families that race for the last adjacent pair: one gets both places, the others none, and none waits for ever", async () => {
  await aHall({ capacity: 1 });
  const families = await Promise.all(Array.from({ length: 5 }, () => aFamily(2)));
  const wishes = await Promise.all(
    families.map((family, index) => wishOf(index % 2 ? [...family].reverse() : family)),
  );
  const results = await Promise.all(
    wishes.map((wish) => bookFamily({ ...wish, idempotencyKey: randomUUID() })),
  );
  expect(results.filter(({ kind }) => kind === "ok")).toHaveLength(1);
  expect(results.filter((result) => result.kind === "refused" && result.code === "slotTaken")).toHaveLength(
    4,
  );
  expect(await db.appointment.count()).toBe(2);
  const taken = await db.slot.findMany({ where: { booked: { gt: 0 } } });
  expect(taken.map(({ start, booked }) => [start, booked])).toEqual([
    ["10:00", 1],
    ["11:00", 1],
  ]);
}, 120_000);
