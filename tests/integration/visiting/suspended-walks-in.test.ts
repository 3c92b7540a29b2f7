import { randomUUID } from "node:crypto";
import { now } from "@/lib/server/base/clock";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { statusOfApplication } from "@/lib/server/db/questions/public/status-of-application";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { aBooked, aToBook, expectOk } from "../../support/factories/cases";
import { aDevice } from "../../support/factories/devices";
import { lastMessage } from "../../support/sent-messages";
import { anOfficer } from "../../support/factories/people";
import { at, jump, onAMonday } from "../../support/practice-days";

const PASSPORT = "M12345678";

beforeEach(() => onAMonday());
afterAll(disconnect);

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });

const suspended = async () => {
  const found = await aToBook({ answers: { passportNo: PASSPORT } });
  const personIndex = (await row(found.id)).personIndex ?? Buffer.from("");
  for (const date of ["2026-10-12", "2026-10-19", "2026-11-02"])
    await db.noShow.create({
      data: { id: randomUUID(), personIndex, appointmentId: randomUUID(), date, createdAt: new Date() },
    });
  return found;
};

test.each(["serial", "passport"])(
  "who may not book online is given a ticket at the reception by the %s, and is served",
  async (by) => {
    const found = await suspended();
    const actor = await anOfficer(["RECEPTION"], "1");
    const number = by === "serial" ? found.serial : PASSPORT;
    const [first, ...again] = await Promise.all([1, 2, 3].map(() => checkIn({ actor, number })));
    const issued = [first, ...again].filter((each) => each?.kind === "ok");
    expect(issued).toHaveLength(1);
    expect(await db.ticket.count()).toBe(1);
    expect(await row(found.id)).toMatchObject({ state: "CHECKED_IN" });
    expect(await db.applicationEvent.count({ where: { event: "walkIn", applicationId: found.id } })).toBe(1);
    expect(await db.auditEntry.count({ where: { action: "walkIn" } })).toBe(1);
    expect(await db.slot.count({ where: { booked: { gt: 0 } } })).toBe(0);
    const window = await anOfficer(["WINDOW"], "1");
    const { ticketId } = expectOk(await callNext({ actor: window, place: "51", forInterview: false }));
    expectOk(await serveTicket({ actor: window, ticketId }));
  },
);

test("who may not book online and did not come when called is sent to the hall, not to the booking", async () => {
  const { serial: number } = await suspended();
  expect(expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number })).inPerson).toBe(true);
  const actor = await anOfficer(["WINDOW"], "1");
  const { ticketId } = expectOk(await callNext({ actor, place: "51", forInterview: false }));
  for (let calls = 1; calls < 3; calls += 1) expectOk(await callAgain({ actor, ticketId }));
  expectOk(await missTicket({ actor, ticketId }));
  expect(await lastMessage()).toMatchObject({ template: "missedCallInPerson", params: { by: "2026-12-23" } });
});

test("so is who was not served before the hall closed", async () => {
  const { serial: number } = await suspended();
  expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number }));
  await jump("2026-11-23T20:00:00");
  expect(await lastMessage()).toMatchObject({ template: "unservedInPerson" });
});

test("outside the hall's hours, and on a day it is closed, nobody is admitted", async () => {
  const { serial: number, id } = await suspended();
  const actor = await anOfficer(["RECEPTION"], "1");
  for (const time of [
    "2026-11-24T08:59:00",
    "2026-11-24T12:30:00",
    "2026-11-24T18:00:00",
    "2026-11-28T10:00:00",
  ]) {
    await setPracticeTime(at(time));
    expect(await checkIn({ actor, number })).toMatchObject({ code: "hallClosedNow" });
  }
  await setPracticeTime(at("2026-11-24T10:00:00"));
  await db.hallClosing.create({
    data: { hallId: "1", date: "2026-11-24", reason: "weather", closedAt: new Date() },
  });
  expect(await checkIn({ actor, number })).toMatchObject({ code: "hallClosedNow" });
  expect(await row(id)).toMatchObject({ state: "TO_BOOK" });
});

test("the status, the lists and the home page all send who may not book online to the hall", async () => {
  const { serial, id, applicant } = await suspended();
  expect(await statusOfApplication(applicant, serial)).toMatchObject({ next: { code: "bookAtWindow" } });
  const told = [{ id, suspendedUntil: "2027-11-02" }];
  expect((await listOfApplicant(applicant, "todo")).rows).toMatchObject(told);
  expect(await homeOfApplicant(applicant)).toMatchObject({
    applications: [{ next: { code: "bookAtWindow" } }],
    todo: told,
  });
});

test("who may book online is not admitted without an appointment", async () => {
  const { serial: number, id } = await aToBook({ answers: { passportNo: PASSPORT } });
  const actor = await anOfficer(["RECEPTION"], "1");
  for (const typed of [number, PASSPORT])
    expect(await checkIn({ actor, number: typed })).toMatchObject({
      kind: "refused",
      code: "noVisitBooked",
      data: { date: "2026-11-24" },
    });
  expect(await db.auditEntry.count({ where: { action: "actRefused" } })).toBe(1);
  expect(await row(id)).toMatchObject({ state: "TO_BOOK" });
});

test("who comes minutes after the hour is told that it is over, at the kiosk and at the reception, though the visit has ended", async () => {
  const { appointment } = await aBooked();
  await setPracticeTime(at("2026-11-24T11:05:00"));
  await fireDeadlines(now());
  const { number } = appointment;
  for (const actor of [(await aDevice("KIOSK")).device, await anOfficer(["RECEPTION"], "1")])
    expect(await checkIn({ actor, number })).toMatchObject({
      code: "tooLateToCheckIn",
      data: { until: "11:00", start: "10:00" },
    });
  await setPracticeTime(at("2026-11-25T10:00:00"));
  const { device } = await aDevice("KIOSK");
  expect(await checkIn({ actor: device, number })).toMatchObject({ code: "noVisitBooked" });
});

test("of two holders of one number the one without a visit is told to book, and so is who gave a paper to correct", async () => {
  const korean = await aToBook({ answers: { passportNo: PASSPORT, nationality: "KOR" } });
  await aToBook({ answers: { passportNo: PASSPORT, nationality: "ITA" } });
  const actor = await anOfficer(["RECEPTION"], "1");
  const asked = await checkIn({ actor, number: PASSPORT });
  expect(asked).toMatchObject({ code: "severalHolders" });
  expect(await checkIn({ actor, number: korean.serial })).toMatchObject({ code: "noVisitBooked" });
  await db.application.update({ where: { id: korean.id }, data: { state: "WINDOW_CORRECTION" } });
  expect(await checkIn({ actor, number: korean.serial })).toMatchObject({ code: "noVisitBooked" });
});
