import { CLOSING_REASONS } from "@/lib/domain/visit/closing";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { statusByPassport } from "@/lib/server/db/questions/public/status-of-application";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { bookingOf, expectOk } from "../../support/factories/cases";
import { type AtWindow, aCorrection } from "../../support/factories/hall-cases";
import { anOfficer } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";
import { at, jump, onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday());
afterAll(disconnect);

const DAY = "2026-11-26";
const DUE = "2026-12-24";
type Booked = AtWindow & { readonly appointmentId: string };

const amended = async ({ applicant, id }: AtWindow, heldNo: string, key: string) => {
  const request = { actor: applicant, applicationId: id };
  expectOk(await saveSupplement({ ...request, answers: { heldNo }, final: true }));
  expectOk(await amendApplication({ ...request, idempotencyKey: key }));
};

/** Sent home by the window on the 24th, corrected, and booked for the 26th at ten. */
const bookedAfterCorrection = async (): Promise<Booked> => {
  const there = await aCorrection();
  await amended(there, "V7654321", "first");
  await setPracticeTime(at("2026-11-25T09:00:00"));
  const wish = { ...(await bookingOf(there)), date: DAY, start: "10:00" };
  return { ...there, appointmentId: expectOk(await bookAppointment(wish)).id };
};
const arrived = async (booked: Booked) => {
  await setPracticeTime(at(`${DAY}T10:00:00`));
  return expectOk(await checkIn({ actor: booked.reception, number: booked.serial }));
};

const WAYS = {
  "given up by the applicant": async ({ applicant, appointmentId }: Booked) => {
    expectOk(await cancelAppointment({ actor: applicant, appointmentId }));
    return "cancelled";
  },
  "not kept": async () => {
    await jump(`${DAY}T11:00:00`);
    return "noShow";
  },
  "cancelled by the hall": async () => {
    const [reason] = CLOSING_REASONS;
    expectOk(await closeHallDay({ actor: await anOfficer(["ADMIN"]), hallId: "1", date: DAY, reason }));
    return "cancelledByHallOffered";
  },
  "not answered to at three calls": async (booked: Booked) => {
    const { ticketId } = await arrived(booked);
    const actor = booked.windowOfficer;
    expectOk(await callNext({ actor, place: "51", forInterview: false }));
    for (let calls = 1; calls < 3; calls += 1) expectOk(await callAgain({ actor, ticketId }));
    expectOk(await missTicket({ actor, ticketId }));
    return "missedCall";
  },
  "left over in the queue": async (booked: Booked) => {
    await arrived(booked);
    await jump(`${DAY}T20:00:00`);
    return "unservedOffered";
  },
  "left over at the window": async (booked: Booked) => {
    const { ticketId } = await arrived(booked);
    expectOk(await callNext({ actor: booked.windowOfficer, place: "51", forInterview: false }));
    expectOk(await serveTicket({ actor: booked.windowOfficer, ticketId }));
    await jump(`${DAY}T20:00:00`);
    return "unservedOffered";
  },
} as const;

describe.each(Object.entries(WAYS))("a visit for the window's correction, %s", (_, ends) => {
  test("leads back to the correction, by the same day, told so everywhere, and open to be amended", async () => {
    const booked = await bookedAfterCorrection();
    const template = await ends(booked);
    const { id, applicant, serial, answers } = booked;
    expect(await db.application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "WINDOW_CORRECTION",
      underWay: true,
      dueOn: DUE,
      bookBy: DUE,
    });
    expect((await lastMessage()).template).toBe(template);
    const next = { code: "book", by: DUE };
    const view = await applicationForApplicant(applicant, id);
    expect(view).toMatchObject({ state: "WINDOW_CORRECTION", next, open: expect.arrayContaining(["amend"]) });
    expect(view?.corrections?.questions).toContain("heldNo");
    const first = template.endsWith("Offered") ? { code: "takeOffer" } : next;
    expect((await homeOfApplicant(applicant)).applications).toMatchObject([
      { id, next: first, toCorrect: 0 },
    ]);
    expect((await listOfApplicant(applicant, "todo")).rows).toMatchObject([
      { id, state: "WINDOW_CORRECTION" },
    ]);
    const { passportNo, birthDate } = answers;
    expect(await statusByPassport({ serial, passportNo, birthDate })).toMatchObject({
      state: "WINDOW_CORRECTION",
    });
    await setPracticeTime(at("2026-11-27T09:00:00"));
    await amended(booked, "V1111111", "second");
    const wish = { ...(await bookingOf(booked)), date: "2026-11-30", start: "10:00" };
    expectOk(await bookAppointment({ ...wish, idempotencyKey: "again" }));
  });
});

test("what was changed and not sent keeps the next visit back, as it kept the first", async () => {
  const booked = await bookedAfterCorrection();
  const { applicant, appointmentId, id } = booked;
  expectOk(await cancelAppointment({ actor: applicant, appointmentId }));
  expectOk(
    await saveSupplement({ actor: applicant, applicationId: id, answers: { heldNo: "V2" }, final: false }),
  );
  await setPracticeTime(at("2026-11-27T09:00:00"));
  const wish = { ...(await bookingOf(booked)), date: "2026-11-30", start: "10:00" };
  expect(await bookAppointment({ ...wish, idempotencyKey: "again" })).toMatchObject({
    code: "correctionOpen",
  });
});

test("the day is not pushed on by booking and giving up: the correction lapses on it", async () => {
  const booked = await bookedAfterCorrection();
  expectOk(await cancelAppointment({ actor: booked.applicant, appointmentId: booked.appointmentId }));
  expect(await jump("2026-12-25T00:00:00")).toBe(1);
  expect(await db.application.findUniqueOrThrow({ where: { id: booked.id } })).toMatchObject({
    state: "LAPSED",
    underWay: false,
  });
  const events = await db.applicationEvent.findMany({ where: { event: "lapse" } });
  expect(events).toMatchObject([{ from: "WINDOW_CORRECTION", data: { from: "WINDOW_CORRECTION" } }]);
});
