import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { placesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";
import { handOutPlaces } from "@/lib/use-cases/supply/hand-out-places";
import { joinWaitingList } from "@/lib/use-cases/supply/join-waiting-list";
import { leaveWaitingList } from "@/lib/use-cases/supply/leave-waiting-list";
import { letOfferGo } from "@/lib/use-cases/supply/let-offer-go";
import { takeOffer } from "@/lib/use-cases/supply/take-offer";
import { setHallHours } from "@/lib/use-cases/supply/set-hall-hours";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { emptyTables } from "../../support/database";
import { aBooked, type ACase, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

const at = (day: string, time: string) => setPracticeTime(new Date(`${day}T${time}+08:00`));
const DAY = "2026-11-26";

beforeEach(async () => {
  await emptyTables();
  await at("2026-11-23", "10:00:00");
  await aHall({ capacity: 1 });
});
afterAll(disconnect);

const joined = async (fromDate = "2026-11-25", untilDate = "2026-11-27"): Promise<ACase> => {
  const waiter = await aToBook();
  expectOk(
    await joinWaitingList({
      actor: waiter.applicant,
      applicationId: waiter.id,
      hallIds: ["1"],
      part: "MORNING",
      fromDate,
      untilDate,
    }),
  );
  return waiter;
};
const stands = (waiter: ACase) => waitingOf(waiter.applicant, waiter.id);
const offered = async (start = "10:00") => {
  const visit = await aToBook();
  const booked = expectOk(await bookAppointment({ ...(await bookingOf(visit)), date: DAY, start }));
  const waiter = await joined();
  expectOk(await cancelAppointment({ actor: visit.applicant, appointmentId: booked.id }));
  await handOutPlaces();
  expect(await stands(waiter)).toMatchObject({ state: "OFFERED", offer: { date: DAY, start } });
  return waiter;
};
const close = async (change: Partial<Parameters<typeof closeHallDay>[0]> = {}) =>
  expectOk(
    await closeHallDay({
      actor: await anOfficer(["ADMIN"]),
      hallId: "1",
      date: DAY,
      reason: "system",
      ...change,
    }),
  );
const told = async (template: string) =>
  (
    await db.outboxMessage.findMany({
      where: { key: { startsWith: template } },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ key, payloadCipher }) => readSms(key, payloadCipher).params);

test.each([
  ["day", []],
  ["hour", ["10:00"]],
])("a closed %s takes its offer away, says why, and leaves the old place of the list", async (_, starts) => {
  const waiter = await offered();
  await at("2026-11-23", "10:05:00");
  const later = await joined();
  await close({ starts });
  expect(await stands(waiter)).toMatchObject({ state: "WAITING", letGo: 0, offer: undefined });
  expect(await told("offerClosed")).toEqual([{ reason: "系统故障", date: DAY, slot: "10:00-11:00" }]);
  expect(await db.returnedPlace.count()).toBe(0);
  // The next place is theirs, not of who joined later.
  const other = await aBooked({ start: "09:00" });
  await db.appointment.update({ where: { id: other.appointment.id }, data: { date: "2026-11-27" } });
  await db.slot.updateMany({ where: { date: "2026-11-27", start: "09:00" }, data: { booked: 1 } });
  expectOk(await cancelAppointment({ actor: other.applicant, appointmentId: other.appointment.id }));
  await handOutPlaces();
  expect(await stands(waiter)).toMatchObject({ state: "OFFERED", offer: { date: "2026-11-27" } });
  expect(await stands(later)).toMatchObject({ state: "WAITING" });
});

test("an offer is what comes first at home and in the list of things to do, with its hour", async () => {
  const waiter = await offered();
  const until = (await stands(waiter))?.offer?.until;
  const { applications, todo } = await homeOfApplicant(waiter.applicant);
  expect(applications[0]?.next).toEqual({ code: "takeOffer", by: "2026-11-23", until });
  expect(applications[0]?.waits).toBe(false);
  expect(todo).toMatchObject([{ id: waiter.id, offerUntil: until }]);
  expect((await listOfApplicant(waiter.applicant, "todo")).rows).toMatchObject([{ offerUntil: until }]);
  expectOk(await letOfferGo({ actor: waiter.applicant, applicationId: waiter.id }));
  expect((await homeOfApplicant(waiter.applicant)).applications[0]).toMatchObject({
    next: { code: "book" },
    waits: true,
  });
});

test("an hour beside the offered one closes without a word to who is offered", async () => {
  const waiter = await offered();
  await close({ starts: ["09:00", "11:00"] });
  expect(await stands(waiter)).toMatchObject({ state: "OFFERED" });
  expect(await told("offerClosed")).toEqual([]);
});

test("what the hall held instead of a cancelled visit and closes too is replaced by the next nearest, and told", async () => {
  const visit = await aToBook();
  expectOk(await bookAppointment({ ...(await bookingOf(visit)), date: DAY, start: "10:00" }));
  await close();
  const first = await stands(visit);
  expect(first).toMatchObject({ byHall: true, state: "OFFERED" });
  const date = first?.offer?.date ?? "";
  await close({ date });
  const second = await stands(visit);
  expect(second).toMatchObject({ byHall: true, state: "OFFERED" });
  expect(second?.offer?.date).not.toBe(date);
  expect((await told("cancelledByHallOffered")).map((params) => params.date)).toEqual([
    date,
    second?.offer?.date,
  ]);
  // Where none is left they are asked to book again.
  await db.slot.updateMany({ where: { held: 0 }, data: { capacity: 0 } });
  await close({ date: second?.offer?.date ?? "" });
  expect(await stands(visit)).toBeUndefined();
  expect(await told("heldPlaceClosed")).toMatchObject([
    { date: second?.offer?.date, by: expect.any(String) },
  ]);
});

test("places that new hours add are offered first, and free for all when nobody waits", async () => {
  const waiter = await joined();
  const actor = await anOfficer(["ADMIN"]);
  const hours = {
    actor,
    hallId: "1",
    weekdays: [4],
    validFrom: DAY,
    validUntil: DAY,
    hours: [{ start: "10:00", capacity: 3, typeLimits: {} }],
  };
  const left = async (date: string, start: string) =>
    ((await openSlots("1", { from: date, to: date })) ?? []).find((slot) => slot.start === start)?.left;
  expectOk(await setHallHours(hours));
  // Two more than there were; nobody else takes them before who waits.
  expect(await left(DAY, "10:00")).toBe(1);
  await handOutPlaces();
  expect(await stands(waiter)).toMatchObject({ state: "OFFERED", offer: { date: DAY, start: "10:00" } });
  expect(await left(DAY, "10:00")).toBe(2);
  // The week after is as it was.
  expect(await left("2026-12-03", "11:00")).toBe(1);
  const thursdays = await db.hallHour.findMany({
    where: { weekday: 4, start: "10:00" },
    orderBy: { validFrom: "asc" },
    select: { validFrom: true, validUntil: true, capacity: true },
  });
  expect(thursdays).toEqual([
    { validFrom: "2000-01-01", validUntil: "2026-11-25", capacity: 1 },
    { validFrom: DAY, validUntil: DAY, capacity: 3 },
    { validFrom: "2026-11-27", validUntil: null, capacity: 1 },
  ]);
});

test("a day that is released is offered in the minute before, one place to each who waits for it", async () => {
  // On 24 November at 09:00 the day is released.
  const day = "2026-12-08";
  const [first, second] = [await joined(day, day), await joined(day, day)];
  await at("2026-11-24", "08:58:59");
  await ensureSlots("2026-11-24");
  await handOutPlaces();
  expect(await stands(first)).toMatchObject({ state: "WAITING" });
  await at("2026-11-24", "08:59:30");
  await Promise.all([handOutPlaces(), handOutPlaces()]);
  await handOutPlaces();
  expect(await stands(first)).toMatchObject({ state: "OFFERED", offer: { date: day, start: "09:00" } });
  expect(await stands(second)).toMatchObject({ state: "OFFERED", offer: { date: day, start: "10:00" } });
  expect(await db.returnedPlace.count()).toBe(2);
  await at("2026-11-24", "09:00:00");
  const open = (await openSlots("1", { from: day, to: day })) ?? [];
  expect(open.map(({ start }) => start)).toEqual(["11:00", "14:00", "15:00", "16:00", "17:00"]);
});

describe("where no job ran in the minute before a day is released", () => {
  const day = "2026-12-08";
  const late = async () => {
    const waiter = await joined(day, day);
    const other = await aToBook();
    await at("2026-11-24", "08:58:00");
    await ensureSlots("2026-11-24");
    await at("2026-11-24", "09:00:01");
    return { waiter, other };
  };
  const wish = async (visit: ACase, date = day) => ({ ...(await bookingOf(visit)), date, start: "09:00" });
  const openOn = async () => (await openSlots("1", { from: day, to: day })) ?? [];

  test("it is free for nobody who does not wait, in no list and by no booking, until a job has come", async () => {
    const { waiter, other } = await late();
    expect(await openOn()).toEqual([]);
    const { places } = await placesToChoose({ type: "FIRST", before: undefined });
    expect(places.filter(({ date }) => date === day)).toEqual([]);
    const refused = await bookAppointment(await wish(other));
    expect(refused).toMatchObject({ code: "slotTaken" });
    expect(JSON.stringify(refused)).not.toContain(day);
    // Days that were offered before are free as ever, for who waits too.
    expectOk(await bookAppointment(await wish(other, "2026-12-07")));
    await handOutPlaces();
    expect(await stands(waiter)).toMatchObject({ state: "OFFERED", offer: { date: day, start: "09:00" } });
    expect((await openOn()).map(({ start }) => start)).toEqual([
      "10:00",
      "11:00",
      "14:00",
      "15:00",
      "16:00",
      "17:00",
    ]);
  });

  test("it is free for everybody at its hour where nobody waits for it", async () => {
    const { waiter, other } = await late();
    expectOk(await leaveWaitingList({ actor: waiter.applicant, applicationId: waiter.id }));
    expectOk(await bookAppointment(await wish(other)));
  });

  test("who was offered a place takes it while the rest of the day is not offered yet", async () => {
    const { waiter } = await late();
    const setBack = async () => db.slot.updateMany({ where: { date: day }, data: { toOffer: true } });
    await joined(day, day);
    await joined(day, day);
    await handOutPlaces();
    await joined(day, day);
    await setBack();
    const { date: _date, start: _start, hallId: _hall, ...given } = await wish(waiter);
    expectOk(await takeOffer(given));
    expect(await db.appointment.findMany({ select: { date: true, start: true } })).toEqual([
      { date: day, start: "09:00" },
    ]);
  });

  test("a day that is made only after its release is offered first too", async () => {
    const waiter = await joined(day, day);
    await at("2026-11-26", "12:00:00");
    await ensureSlots("2026-11-26");
    expect(await openOn()).toEqual([]);
    await handOutPlaces();
    expect(await stands(waiter)).toMatchObject({ state: "OFFERED", offer: { date: day, start: "09:00" } });
    expect(await openOn()).toHaveLength(6);
  });

  test("an hour that cannot be offered keeps neither the next one nor the day from being given", async () => {
    const { waiter } = await late();
    await db.$executeRaw`CREATE FUNCTION "fails_at_nine"() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW."start" = '09:00' THEN RAISE 'this hour fails'; END IF; RETURN NEW; END $$`;
    await db.$executeRaw`CREATE TRIGGER "fails_at_nine" BEFORE INSERT ON "ReturnedPlace" FOR EACH ROW
      EXECUTE FUNCTION "fails_at_nine"()`;
    try {
      await handOutPlaces();
    } finally {
      await db.$executeRaw`DROP FUNCTION "fails_at_nine" CASCADE`;
    }
    expect(await stands(waiter)).toMatchObject({ state: "OFFERED", offer: { date: day, start: "10:00" } });
    expect(await openOn()).toHaveLength(6);
  });
});
