import { db, disconnect } from "@/lib/server/db/client";
import { presenceCode } from "@/lib/server/base/presence-code";
import { now } from "@/lib/server/base/clock";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import {
  appointmentsOfApplicant,
  bookedTogether,
} from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { familyToCheckIn } from "@/lib/server/db/questions/hall/family-to-check-in";
import { bookFamily } from "@/lib/use-cases/booking/book-family";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { cancelFamily } from "@/lib/use-cases/booking/cancel-family";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { checkInFamily } from "@/lib/use-cases/visiting/check-in-family";
import { sayHere } from "@/lib/use-cases/visiting/say-here";
import { emptyTables } from "../../support/database";
import { type ACase, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aDevice } from "../../support/factories/devices";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";
import { at } from "../../support/practice-days";
import { orderedMessages } from "../../support/sent-messages";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(at("2026-11-23T10:00:00"));
});
afterAll(disconnect);

/** Three of one account who booked together: two at ten, one at eleven, the day after. */
const aFamily = async () => {
  await aHall({ capacity: 2 });
  const applicant = await anApplicant();
  const cases: ACase[] = [];
  while (cases.length < 3) cases.push(await aToBook({ applicant }));
  const { applicationId: _, ...wish } = await bookingOf(cases[0]!);
  const { groupId, visits } = expectOk(
    await bookFamily({ ...wish, applicationIds: cases.map(({ id }) => id) }),
  );
  return { applicant, cases, groupId, visits };
};
const states = async () =>
  (await db.application.findMany({ select: { state: true } })).map(({ state }) => state).sort();
const told = async (template: string) =>
  (await orderedMessages()).filter((message) => message.template === template);

test("who was booked together stands on everybody's page, in the order of the hours, until alone is left", async () => {
  const { applicant, groupId, visits } = await aFamily();
  const together = await bookedTogether(applicant, groupId);
  expect(together.map(({ start }) => start)).toEqual(["10:00", "10:00", "11:00"]);
  expect(new Set(together.map(({ number }) => number))).toEqual(new Set(visits.map(({ number }) => number)));
  expect(await bookedTogether(await anApplicant(), groupId)).toEqual([]);
  expect(await bookedTogether(applicant, null)).toEqual([]);
  for (const { id } of visits.slice(0, 2))
    expectOk(await cancelAppointment({ actor: applicant, appointmentId: id }));
  expect(await bookedTogether(applicant, groupId)).toEqual([]);
});

test("all are cancelled in one act with one message, and a second press finds nothing to cancel", async () => {
  const { applicant, visits } = await aFamily();
  const wish = { actor: applicant, appointmentId: visits[1]!.id };
  const { bookAgainUntil } = expectOk(await cancelFamily(wish));
  expect(bookAgainUntil).toMatch(/^2026-12-/);
  expect(await states()).toEqual(["TO_BOOK", "TO_BOOK", "TO_BOOK"]);
  expect(await db.slot.findMany({ where: { booked: { gt: 0 } } })).toEqual([]);
  expect(await told("cancelled")).toEqual([]);
  expect(await told("cancelledFamily")).toMatchObject([
    { params: { n: "3", slot: "10:00-12:00", by: bookAgainUntil } },
  ]);
  expect(await cancelFamily(wish)).toMatchObject({ code: "illegalMove" });
});

test("whoever is left of them is cancelled, and told as one is", async () => {
  const { applicant, visits } = await aFamily();
  for (const { id } of visits.slice(0, 2))
    expectOk(await cancelAppointment({ actor: applicant, appointmentId: id }));
  expectOk(await cancelFamily({ actor: applicant, appointmentId: visits[0]!.id }));
  expect((await appointmentsOfApplicant(applicant)).map(({ status }) => status)).toEqual([
    "CANCELLED",
    "CANCELLED",
    "CANCELLED",
  ]);
  expect(await told("cancelled")).toHaveLength(3);
  expect(await told("cancelledFamily")).toEqual([]);
});

test("all or none: a stranger cancels nothing, nor does who presses too late for the first hour", async () => {
  const { applicant, visits } = await aFamily();
  const appointmentId = visits[2]!.id;
  expect(await cancelFamily({ actor: await anApplicant(), appointmentId })).toMatchObject({
    code: "notFound",
  });
  expect(await cancelFamily({ actor: applicant, appointmentId: "x" })).toMatchObject({ code: "notFound" });
  // The last moment for ten o'clock is over, that for eleven is not.
  await setPracticeTime(at("2026-11-23T15:45:00"));
  expect(await cancelFamily({ actor: applicant, appointmentId })).toMatchObject({ code: "tooLateToCancel" });
  expect(await states()).toEqual(["BOOKED", "BOOKED", "BOOKED"]);
  expectOk(await cancelAppointment({ actor: applicant, appointmentId }));
});

test("two who cancel all from two members' pages, and who cancels one meanwhile, do not stop each other", async () => {
  const { applicant, visits } = await aFamily();
  const answers = await Promise.all([
    cancelFamily({ actor: applicant, appointmentId: visits[0]!.id }),
    cancelFamily({ actor: applicant, appointmentId: visits[2]!.id }),
    cancelAppointment({ actor: applicant, appointmentId: visits[1]!.id }),
  ]);
  expect(answers.some(({ kind }) => kind === "ok")).toBe(true);
  for (const answer of answers)
    if (answer.kind !== "ok") expect(answer).toMatchObject({ code: "illegalMove" });
  expect(await states()).toEqual(["TO_BOOK", "TO_BOOK", "TO_BOOK"]);
  expect(await db.slot.findMany({ where: { booked: { gt: 0 } } })).toEqual([]);
});

test("where no other visit can be booked in time all of it ends only once that is understood, and each is told", async () => {
  const { applicant, visits } = await aFamily();
  await db.application.updateMany({ data: { bookBy: "2026-11-20" } });
  const bookedAt = at("2026-11-22T10:00:00");
  await db.appointment.updateMany({ data: { bookedAt } });
  const wish = { actor: applicant, appointmentId: visits[0]!.id };
  expect(await cancelFamily(wish)).toMatchObject({ code: "cancellingEnds" });
  expect(await states()).toEqual(["BOOKED", "BOOKED", "BOOKED"]);
  expect(expectOk(await cancelFamily({ ...wish, understood: true })).bookAgainUntil).toBeNull();
  expect(await states()).toEqual(["LAPSED", "LAPSED", "LAPSED"]);
  expect(await told("endsWithVisit")).toHaveLength(3);
});

test("the hall's code typed once gives each of the family a number; who comes later has it typed again", async () => {
  const { applicant, cases } = await aFamily();
  await setPracticeTime(at("2026-11-24T10:35:00"));
  const say = (applicationIds: readonly string[], code = presenceCode("1", now())) =>
    sayHere({ actor: applicant, applicationIds, code });
  const [first, second, third] = cases.map(({ id }) => id);
  expect(await say([first!, second!, third!], "222")).toMatchObject({ code: "hereCodeWrong" });
  expect(expectOk(await say([first!, second!])).map(({ ticketNumber }) => ticketNumber)).toHaveLength(2);
  // The page was drawn before: who has a number keeps it.
  const [ticket, ...more] = expectOk(await say([first!, second!, third!]));
  expect([ticket?.applicationId, more]).toEqual([third, []]);
  expect(await say([first!, second!, third!])).toMatchObject({ code: "alreadyCheckedIn" });
  expect(await db.ticket.count()).toBe(3);
});

test("one of the family whose hour has not come, or who is nobody of theirs, gets none a number", async () => {
  const { applicant, cases } = await aFamily();
  await setPracticeTime(at("2026-11-24T10:00:00"));
  const request = { actor: applicant, code: presenceCode("1", now()) };
  expect(await sayHere({ ...request, applicationIds: cases.map(({ id }) => id) })).toMatchObject({
    code: "tooEarlyToCheckIn",
  });
  const stranger = await aToBook();
  expect(await sayHere({ ...request, applicationIds: [cases[0]!.id, stranger.id] })).toMatchObject({
    code: "notFound",
  });
  expect(await db.ticket.count()).toBe(0);
});

describe("at a kiosk", () => {
  test("one slip is scanned, and whoever of the family can be given a number gets it in one more act", async () => {
    const { cases, visits } = await aFamily();
    const { device: actor } = await aDevice("KIOSK");
    const [first, second, third] = [...visits].sort((one, other) => one.start.localeCompare(other.start));
    // The hour of the two is open, that of the third begins to be half an hour later.
    await setPracticeTime(at("2026-11-24T10:00:00"));
    const { applicationId } = expectOk(await checkIn({ actor, number: first!.number }));
    const others = await familyToCheckIn(actor, applicationId);
    expect(others).toHaveLength(1);
    const request = { actor, number: first!.number };
    expect(expectOk(await checkInFamily(request)).map((ticket) => ticket.applicationId)).toEqual(others);
    expect(await familyToCheckIn(actor, applicationId)).toEqual([]);
    expect(await checkInFamily(request)).toMatchObject({ code: "notFound" });
    expect(await checkIn({ actor, number: second!.number })).toMatchObject({ code: "alreadyCheckedIn" });
    await setPracticeTime(at("2026-11-24T10:35:00"));
    expect(expectOk(await checkInFamily(request))).toHaveLength(1);
    expect(await checkIn({ actor, number: third!.number })).toMatchObject({ code: "alreadyCheckedIn" });
    expect(await db.ticket.count()).toBe(cases.length);
  });

  test("twenty presses at two kiosks and a phone give each of the family one number", async () => {
    const { applicant, cases, visits } = await aFamily();
    await setPracticeTime(at("2026-11-24T10:35:00"));
    const kiosks = [(await aDevice("KIOSK")).device, (await aDevice("KIOSK")).device];
    const code = presenceCode("1", now());
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        turn % 5 === 0
          ? sayHere({ actor: applicant, applicationIds: cases.map(({ id }) => id), code })
          : checkInFamily({ actor: kiosks[turn % 2]!, number: visits[turn % 3]!.number }),
      ),
    );
    const tickets = await db.ticket.findMany({ select: { number: true, applicationId: true } });
    expect(new Set(tickets.map(({ applicationId }) => applicationId)).size).toBe(tickets.length);
    expect(new Set(tickets.map(({ number }) => number)).size).toBe(cases.length);
  });

  test("nobody is taken along from another hall, by a display, or who booked alone", async () => {
    const { visits } = await aFamily();
    await setPracticeTime(at("2026-11-24T10:35:00"));
    const [visit] = visits;
    await aHall({ id: "2" });
    const { device: elsewhere } = await aDevice("KIOSK", "2");
    expect(await familyToCheckIn(elsewhere, visit!.applicationId)).toEqual([]);
    expect(await checkInFamily({ actor: elsewhere, number: visit!.number })).toMatchObject({
      code: "notFound",
    });
    const { device: display } = await aDevice("DISPLAY");
    expect(await checkInFamily({ actor: display, number: visit!.number })).toMatchObject({
      code: "notAllowed",
    });
    await db.appointment.updateMany({ data: { groupId: null } });
    const { device: actor } = await aDevice("KIOSK");
    expect(await familyToCheckIn(actor, visit!.applicationId)).toEqual([]);
    expect(await checkInFamily({ actor, number: "Y261127ZZZZZZ" })).toMatchObject({ code: "notFound" });
    expect(await db.ticket.count()).toBe(0);
  });
});
