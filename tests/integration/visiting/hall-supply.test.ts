import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { hallSupply } from "@/lib/server/db/questions/visit/hall-supply";
import { handOutPlaces } from "@/lib/use-cases/supply/hand-out-places";
import { setHallHours } from "@/lib/use-cases/supply/set-hall-hours";
import { setRelease } from "@/lib/use-cases/supply/set-release";
import { emptyTables } from "../../support/database";
import { aBooked, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

const POLICY = { releaseDays: 12, releaseTime: "20:30", dripPercent: 20, dripDays: 3, returnMinutes: 30 };

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

test("new hours stand beside the old ones, what was made already is adapted, and never below what is booked", async () => {
  const admin = await anOfficer(["ADMIN"]);
  await aBooked({ start: "10:00" });
  // Tuesdays.
  const wish = {
    actor: admin,
    hallId: "1",
    weekdays: [2],
    validFrom: "2026-11-24",
    validUntil: null,
    hours: [
      { start: "10:00", capacity: 2, typeLimits: { FIRST: 1 } },
      { start: "17:00", capacity: 9, typeLimits: {} },
    ],
  };
  expect(await setHallHours({ ...wish, hours: wish.hours.slice(1) })).toMatchObject({
    code: "belowBooked",
    data: { date: "2026-11-24", start: "10:00", booked: 1 },
  });
  expect(await db.hallHour.count({ where: { validUntil: { not: null } } })).toBe(0);
  expectOk(await setHallHours(wish));
  const left = async (day: string, type?: string) =>
    ((await openSlots("1", { from: day, to: day, type })) ?? []).map((slot) => [slot.start, slot.left]);
  // What is added is held until nobody of the waiting list wants it.
  expect(await left("2026-11-24")).toEqual([
    ["10:00", 1],
    ["17:00", 6],
  ]);
  await handOutPlaces();
  expect(await left("2026-11-24")).toEqual([
    ["10:00", 1],
    ["17:00", 9],
  ]);
  // The type's one place is booked.
  expect(await left("2026-11-24", "FIRST")).toEqual([["17:00", 9]]);
  expect(await left("2026-12-01", "FIRST")).toEqual([
    ["10:00", 1],
    ["17:00", 9],
  ]);
  expect(await left("2026-11-25")).toHaveLength(7);
  const supply = await hallSupply(admin, "1");
  const tuesdays = supply?.hours.filter(({ weekday }) => weekday === 2) ?? [];
  expect(tuesdays.filter(({ validUntil }) => validUntil === "2026-11-23")).toHaveLength(7);
  expect(tuesdays.filter(({ validUntil }) => validUntil === null)).toMatchObject([
    { start: "10:00", capacity: 2, limits: { FIRST: 1 } },
    { start: "17:00", capacity: 9, limits: {} },
  ]);
  expect(await hallSupply(await anOfficer(["WINDOW"], "1"), "1")).toBeUndefined();
});

test("a hall releases as it is told, from its own hour on", async () => {
  const actor = await anOfficer(["ADMIN"]);
  const last = async () => (await openSlots("1"))?.at(-1)?.date;
  expect(await last()).toBe("2026-12-07");
  expectOk(await setRelease({ actor, hallId: "1", ...POLICY }));
  expect(await last()).toBe("2026-12-08");
  await setPracticeTime(new Date("2026-11-23T20:30:00+08:00"));
  expect(await last()).toBe("2026-12-09");
  // Of six places one is kept back on the days made since.
  const far = { hallId_date_start: { hallId: "1", date: "2026-12-09", start: "10:00" } };
  expect(await db.slot.findUniqueOrThrow({ where: far })).toMatchObject({ capacity: 6, keptBack: 1 });
});

test("only an administrator changes it, within bounds", async () => {
  const actor = await anOfficer(["ADMIN"]);
  const set = { actor, hallId: "1", ...POLICY };
  for (const [change, field] of [
    [{ releaseDays: 0 }, "releaseDays"],
    [{ releaseDays: 61 }, "releaseDays"],
    [{ releaseTime: "24:00" }, "releaseTime"],
    [{ dripPercent: 51 }, "dripPercent"],
    [{ dripDays: 12 }, "dripDays"],
    [{ returnMinutes: 1.5 }, "returnMinutes"],
  ] as const)
    expect(await setRelease({ ...set, ...change })).toMatchObject({
      kind: "invalid",
      fields: { [field]: expect.any(String) },
    });
  expect(await setRelease({ ...set, hallId: "9" })).toMatchObject({ code: "notFound" });
  const window = await anOfficer(["WINDOW"], "1");
  expect(await setRelease({ ...set, actor: window })).toMatchObject({ code: "notAllowed" });
  const hours = { actor, hallId: "1", weekdays: [1], validFrom: "2026-11-24", validUntil: null, hours: [] };
  expect(await setHallHours({ ...hours, actor: window })).toMatchObject({ code: "notAllowed" });
  expect(await setHallHours({ ...hours, weekdays: [] })).toMatchObject({ fields: { weekdays: "required" } });
  expect(await setHallHours({ ...hours, validFrom: "2026-11-23" })).toMatchObject({
    fields: { validFrom: "hoursDay" },
  });
});
