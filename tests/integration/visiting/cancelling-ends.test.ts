import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { appointmentsOfApplicant } from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { anOfficer } from "../../support/factories/people";
import { at, onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday());
afterAll(disconnect);

const told = async () => {
  const messages = await db.outboxMessage.findMany({ where: { kind: "SMS" }, orderBy: { sequence: "asc" } });
  return messages.map(({ key, payloadCipher }) => readSms(key, payloadCipher));
};
const stateOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).state;

/** Booked on Monday for Wednesday 25 November; the document held ends on Friday: another visit could be on Thursday only. */
const bookedBeforeTheEnd = async () => {
  const subject = await aToBook({ answers: { heldExpiresOn: "2026-11-27" } });
  const { id } = expectOk(await bookAppointment({ ...(await bookingOf(subject)), date: "2026-11-25" }));
  return { ...subject, appointmentId: id };
};

test("until when a new place can be booked is said before, by the answer and by the message", async () => {
  const { applicant: actor, appointmentId, id } = await bookedBeforeTheEnd();
  await setPracticeTime(at("2026-11-24T10:00:00"));
  expect(await appointmentsOfApplicant(actor)).toMatchObject([{ bookAgainUntil: "2026-11-25" }]);
  const shown = await applicationForApplicant(actor, id);
  expect(shown?.appointment?.bookAgainUntil).toBe("2026-11-25");
  const cancelled = expectOk(await cancelAppointment({ actor, appointmentId, understood: false }));
  expect(cancelled.bookAgainUntil).toBe("2026-11-25");
  expect((await told()).at(-1)).toMatchObject({ template: "cancelled", params: { by: "2026-11-25" } });
  expect(await stateOf(id)).toBe("TO_BOOK");
});

test("what ends the application is refused until it is understood, and then ends it at once", async () => {
  const subject = await aToBook({ answers: { heldExpiresOn: "2026-11-27" } });
  const booking = { ...(await bookingOf(subject)), date: "2026-11-26" };
  const { id: appointmentId } = expectOk(await bookAppointment(booking));
  await db.appointment.updateMany({ data: { cancelBy: at("2026-11-26T10:00:00") } });
  await setPracticeTime(at("2026-11-26T09:30:00"));
  const { applicant: actor, id } = subject;
  expect(await appointmentsOfApplicant(actor)).toMatchObject([{ cancellable: true, bookAgainUntil: null }]);
  const wish = { actor, appointmentId };
  expect(await cancelAppointment({ ...wish, understood: false })).toMatchObject({ code: "cancellingEnds" });
  expect(await stateOf(id)).toBe("BOOKED");
  const before = (await told()).length;
  expect(expectOk(await cancelAppointment({ ...wish, understood: true }))).toMatchObject({
    bookAgainUntil: null,
  });
  expect(await stateOf(id)).toBe("LAPSED");
  const { data } = await db.applicationEvent.findFirstOrThrow({ where: { event: "lapse" } });
  expect(data).toMatchObject({ withVisit: "2026-11-26" });
  expect(await fireDeadlines(at("2026-12-30T10:00:00"))).toBe(0);
  expect((await told()).slice(before)).toMatchObject([
    { template: "endsWithVisit", params: { date: "2026-11-26" } },
  ]);
});

test("who misses the calls of a last visit hears that the application has ended, not to book again", async () => {
  const { appointmentId, id } = await bookedBeforeTheEnd();
  await db.appointment.updateMany({ data: { date: "2026-11-26" } });
  await setPracticeTime(at("2026-11-26T09:45:00"));
  const { number } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  const { ticketId } = expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number }));
  const actor = await anOfficer(["WINDOW"], "1");
  expectOk(await callNext({ actor, place: "51", forInterview: false }));
  for (let calls = 1; calls < 3; calls += 1) expectOk(await callAgain({ actor, ticketId }));
  expectOk(await missTicket({ actor, ticketId }));
  expect((await told()).at(-1)).toMatchObject({ template: "endsWithVisit" });
  expect(await stateOf(id)).toBe("LAPSED");
});

test("a closed hall's message names a place held in time, also where the document held ends soon", async () => {
  const held = await aToBook({ answers: { heldExpiresOn: "2026-11-26" } });
  expectOk(await bookAppointment({ ...(await bookingOf(held)), date: "2026-11-25" }));
  const actor = await anOfficer(["ADMIN"]);
  expectOk(await closeHallDay({ actor, hallId: "1", date: "2026-11-25", reason: "weather" }));
  expect((await told()).at(-1)).toMatchObject({
    template: "cancelledByHallOffered",
    params: { date: "2026-11-24" },
  });
  expect(await stateOf(held.id)).toBe("TO_BOOK");
});
