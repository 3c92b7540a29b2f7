import { presenceCode } from "@/lib/server/base/presence-code";
import { db, disconnect } from "@/lib/server/db/client";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { hallsOfToday, todayAtHalls } from "@/lib/server/db/questions/applicant/tickets-of-applicant";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { holdTicket } from "@/lib/use-cases/calling/hold-ticket";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { resumeTicket } from "@/lib/use-cases/calling/resume-ticket";
import { sayHere } from "@/lib/use-cases/visiting/say-here";
import { sendToInterview } from "@/lib/use-cases/visiting/send-to-interview";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { aBooked, expectOk } from "../../support/factories/cases";
import { aCheckedIn, atWindow, inInterview } from "../../support/factories/hall-cases";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { at, jump, onAMonday } from "../../support/practice-days";
import { orderedMessages } from "../../support/sent-messages";

beforeEach(() => onAMonday({ capacity: 30 }));
afterAll(disconnect);

const told = async (template: string) =>
  (await orderedMessages()).filter((message) => message.template === template);
const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });
const ticketOf = (applicationId: string) => db.ticket.findFirstOrThrow({ where: { applicationId } });

describe("what the holder of a number is told", () => {
  test("who is called, once a series; whose turn is near, once; who was near from the beginning, nothing more", async () => {
    const applicant = await anApplicant(undefined, "en");
    const visits = [];
    for (let person = 0; person < 6; person += 1)
      visits.push(await aBooked(person === 5 ? { applicant } : {}));
    await setPracticeTime(at("2026-11-24T10:05:00"));
    const reception = await anOfficer(["RECEPTION"], "1");
    const numbers = [];
    for (const { serial } of visits)
      numbers.push(expectOk(await checkIn({ actor: reception, number: serial })).ticketNumber);
    const issued = await told("ticketIssued");
    expect(issued.map(({ params }) => params.n)).toEqual(["0", "1", "2", "3", "4", "5"]);
    expect(issued[0]?.params.link).toMatch(/\/ticket$/);
    const actor = await anOfficer(["WINDOW"], "1");
    const call = { actor, place: "51", forInterview: false };
    const { ticketId } = expectOk(await callNext(call));
    expectOk(await callNext(call));
    expectOk(await callAgain({ actor, ticketId }));
    expect(await told("ticketToWindow")).toMatchObject([{ params: { ticket: numbers[0], place: "51" } }]);
    expect((await told("ticketNear")).map(({ params }) => params)).toEqual([{ ticket: numbers[4], n: "3" }]);
    expectOk(await callNext({ ...call, actor: await anOfficer(["WINDOW"], "1"), place: "52" }));
    expect(await told("ticketNear")).toMatchObject([
      { params: { ticket: numbers[4] }, locale: "zh" },
      { params: { ticket: numbers[5], n: "3" }, locale: "en" },
    ]);
  });

  test("a call that is refused tells nobody", async () => {
    await aCheckedIn();
    const actor = await anOfficer(["WINDOW"], "1");
    expect(await callNext({ actor, place: "99", forInterview: false })).toMatchObject({ code: "badRequest" });
    expect(await told("ticketToWindow")).toEqual([]);
  });
});

describe("a number set aside", () => {
  test("leaves the desk free, is called again by another one, and goes on where it was", async () => {
    const { id, ticket, windowOfficer } = await atWindow();
    const { ticketId } = ticket;
    expectOk(await holdTicket({ actor: windowOfficer, ticketId }));
    expect(await ticketOf(id)).toMatchObject({ status: "HELD", place: null });
    expect(await hallQueue(windowOfficer, false)).toMatchObject([{ status: "HELD", mine: false }]);
    expect(await row(id)).toMatchObject({ state: "WINDOW_REVIEW" });
    const call = { actor: windowOfficer, place: "51", forInterview: false };
    expect(await callNext(call)).toMatchObject({ code: "nothingWaiting" });
    const other = await anOfficer(["WINDOW"], "1");
    const again = [51, 52].map((place) =>
      callNext({ ...call, actor: place === 51 ? windowOfficer : other, place: `${place}`, heldId: ticketId }),
    );
    const answers = await Promise.all(again);
    expect(answers.filter(({ kind }) => kind === "ok")).toHaveLength(1);
    expect(answers.find(({ kind }) => kind !== "ok")).toMatchObject({ code: "notHeld" });
    const { calledById } = await ticketOf(id);
    // The case lies before whoever called the number last, and before nobody else.
    for (const officer of [windowOfficer, other])
      expect(await caseForOfficer(officer, id, "window")).toMatchObject({
        found: { passportShown: officer.officerId === calledById },
      });
    const actor = calledById === other.officerId ? other : windowOfficer;
    expectOk(await serveTicket({ actor, ticketId }));
    expect(
      (await db.ticketEvent.findMany({ orderBy: { sequence: "asc" } })).map(({ status }) => status),
    ).toEqual(["WAITING", "CALLED", "SERVING", "HELD", "CALLED", "SERVING"]);
  });

  test("during an interview, and called again in vain, brings the booking back without a failure", async () => {
    const { id, ticket, interviewer: actor } = await inInterview();
    const { ticketId } = ticket;
    expectOk(await holdTicket({ actor, ticketId }));
    expect(await holdTicket({ actor, ticketId })).toMatchObject({ code: "illegalMove" });
    expectOk(await callNext({ actor, place: "A", forInterview: true, heldId: ticketId }));
    for (let calls = 1; calls < 3; calls += 1) expectOk(await callAgain({ actor, ticketId }));
    expectOk(await missTicket({ actor, ticketId }));
    expect(await row(id)).toMatchObject({ state: "TO_BOOK" });
    expect(await db.noShow.count()).toBe(0);
  });

  test("is the hall's to make good when its day ends", async () => {
    const { id, ticket, windowOfficer: actor } = await atWindow();
    expectOk(await holdTicket({ actor, ticketId: ticket.ticketId }));
    await jump("2026-11-24T20:00:00");
    expect(await ticketOf(id)).toMatchObject({ status: "DONE" });
    expect(await row(id)).toMatchObject({ state: "TO_BOOK" });
    expect(await db.appointment.findFirstOrThrow()).toMatchObject({ bookedOn: null });
    expect(await told("unservedOffered")).toHaveLength(1);
  });

  test("by mistake is taken back where it was, without a call, while the desk is free", async () => {
    const { id, ticket, windowOfficer: actor } = await atWindow();
    const { ticketId } = ticket;
    expect(await resumeTicket({ actor, ticketId })).toMatchObject({ code: "illegalMove" });
    expectOk(await holdTicket({ actor, ticketId }));
    const before = await ticketOf(id);
    // The passport in the hand is compared on, with the number as the case shows it to who holds it.
    expect(await caseForOfficer(actor, id, "window")).toMatchObject({
      found: { passportShown: true, ticket: { place: null } },
    });
    const calls = await told("ticketToWindow");
    expectOk(await resumeTicket({ actor, ticketId }));
    expect(await ticketOf(id)).toMatchObject({
      status: "SERVING",
      place: "51",
      calledById: actor.officerId,
      heldAt: null,
    });
    expect(before).toMatchObject({ status: "HELD" });
    expect(await told("ticketToWindow")).toEqual(calls);
    expect(await resumeTicket({ actor, ticketId })).toMatchObject({ code: "illegalMove" });
  });

  test("is not taken back by a stranger, at a desk that has called somebody else, or before it was begun", async () => {
    const next = await aBooked();
    const { ticket, windowOfficer: actor } = await atWindow();
    const { ticketId } = ticket;
    const reception = await anOfficer(["RECEPTION"], "1");
    expectOk(await checkIn({ actor: reception, number: next.serial }));
    expectOk(await holdTicket({ actor, ticketId }));
    for (const stranger of [await anOfficer(["INTERVIEWER"], "1"), reception])
      expect((await resumeTicket({ actor: stranger, ticketId })).kind).toBe("refused");
    const call = { actor, place: "51", forInterview: false };
    const called = expectOk(await callNext(call));
    expect(await resumeTicket({ actor, ticketId })).toMatchObject({
      code: "stillServing",
      data: { ticket: called.number },
    });
    expectOk(await holdTicket({ actor, ticketId: called.ticketId }));
    expect(await resumeTicket({ actor, ticketId: called.ticketId })).toMatchObject({ code: "notHeld" });
    expect(await row(next.id)).toMatchObject({ state: "CHECKED_IN" });
    expectOk(await resumeTicket({ actor, ticketId }));
  });
});

describe("sent to an interview by the window", () => {
  test("waits for a room under the same number, and after it for the window", async () => {
    const { id, ticket, windowOfficer: actor } = await atWindow();
    expectOk(await sendToInterview({ actor, applicationId: id }));
    expect(await ticketOf(id)).toMatchObject({ status: "WAITING", forInterview: true, calls: 0 });
    expect(await row(id)).toMatchObject({ state: "CHECKED_IN", interviewRequired: true });
    const room = await anOfficer(["INTERVIEWER"], "1");
    const { ticketId } = ticket;
    expectOk(await callNext({ actor: room, place: "A", forInterview: true }));
    expectOk(await serveTicket({ actor: room, ticketId }));
    expectOk(await recordInterview({ actor: room, applicationId: id, passed: true, record: "问答如实。" }));
    expectOk(await callNext({ actor, place: "51", forInterview: false }));
    expectOk(await serveTicket({ actor, ticketId }));
    expect(await sendToInterview({ actor, applicationId: id })).toMatchObject({ code: "alreadyInterviewed" });
  });

  test("only of a type that knows interviews, in a hall with rooms, by its window", async () => {
    const { id, windowOfficer: actor } = await atWindow();
    const reception = await anOfficer(["RECEPTION"], "1");
    expect(await sendToInterview({ actor: reception, applicationId: id })).toMatchObject({
      code: "notAllowed",
    });
    await db.hall.update({ where: { id: "1" }, data: { rooms: [] } });
    expect(await sendToInterview({ actor, applicationId: id })).toMatchObject({ code: "noInterviewRoom" });
    await db.application.update({ where: { id }, data: { type: "REISSUE" } });
    expect(await sendToInterview({ actor, applicationId: id })).toMatchObject({ code: "noInterview" });
    expect(await row(id)).toMatchObject({ state: "WINDOW_REVIEW" });
  });
});

describe("I am here", () => {
  const here = async () => {
    const visit = await aBooked();
    await setPracticeTime(at("2026-11-24T09:30:00"));
    return { visit, request: { actor: visit.applicant, applicationIds: [visit.id] } };
  };

  test("gives the number where the hall's code was typed, of this minute or the one before, and never two", async () => {
    const { visit, request } = await here();
    const code = presenceCode("1", at("2026-11-24T09:29:00")).toLowerCase();
    const asked = await Promise.all([1, 2].map(() => sayHere({ ...request, code })));
    expect(asked.filter(({ kind }) => kind === "ok")).toHaveLength(1);
    expect(asked.find(({ kind }) => kind !== "ok")).toMatchObject({ code: "alreadyCheckedIn" });
    const { status, hereAt, issuedAt } = await ticketOf(visit.id);
    expect([status, hereAt]).toEqual(["WAITING", issuedAt]);
    expect(await hallsOfToday(visit.applicant)).toEqual(["1"]);
  });

  test.each([
    ["of two minutes ago", presenceCode("1", at("2026-11-24T09:28:00"))],
    ["of another hall", presenceCode("2", at("2026-11-24T09:30:00"))],
    ["that nobody shows", "   "],
  ])("refuses a code %s", async (_, code) => {
    const { visit, request } = await here();
    expect(await sayHere({ ...request, code })).toMatchObject({ code: "hereCodeWrong" });
    expect(await row(visit.id)).toMatchObject({ state: "BOOKED" });
  });

  test("not before the hour of check-in, not after it, not for somebody else, and not by trying", async () => {
    const { visit, request } = await here();
    await setPracticeTime(at("2026-11-24T09:28:00"));
    const rightAt = (text: string) => presenceCode("1", at(text));
    expect(await sayHere({ ...request, code: rightAt("2026-11-24T09:28:00") })).toMatchObject({
      code: "tooEarlyToCheckIn",
    });
    expect((await todayAtHalls(visit.applicant)).visits).toMatchObject([{ applicationId: visit.id }]);
    await setPracticeTime(at("2026-11-24T11:00:00"));
    expect(await sayHere({ ...request, code: rightAt("2026-11-24T11:00:00") })).toMatchObject({
      code: "tooLateToCheckIn",
    });
    expect((await todayAtHalls(visit.applicant)).visits).toEqual([]);
    await setPracticeTime(at("2026-11-24T10:00:00"));
    const stranger = { ...request, actor: await anApplicant(), code: rightAt("2026-11-24T10:00:00") };
    expect(await sayHere(stranger)).toMatchObject({ code: "notFound" });
    for (let tries = 0; tries < 10; tries += 1) await sayHere({ ...request, code: "222" });
    expect(await sayHere({ ...request, code: rightAt("2026-11-24T10:00:00") })).toMatchObject({
      code: "rateLimited",
    });
  });
});
