import { bringOlderDatabase, ITS_MORNING, oldApplication } from "../../support/older-database";
import { statesWhere } from "@/lib/domain/case/states";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { bookableDates } from "@/lib/domain/visit/release";
import { now, today } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { verifyAudit } from "@/lib/server/db/audit";
import { db, disconnect } from "@/lib/server/db/client";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { permitsOnFile } from "@/lib/server/db/repositories/permits";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { aFile, expectOk, expectOpened, RETURN_ITEMS } from "../../support/factories/cases";
import { allChecks } from "../../support/factories/hall-cases";
import { spouseAnswers } from "../../support/first-answers";
import { oldApplicant, oldOfficer } from "../../support/older-people";

beforeAll(async () => {
  await bringOlderDatabase();
  await setPracticeTime(new Date(ITS_MORNING));
  await ensureSlots(today());
}, 60_000);
afterAll(disconnect);

const [pre, reception, windowOfficer] = [oldOfficer("P1001"), oldOfficer("P1003"), oldOfficer("P1004")];
const [interviewer, approver, producer] = [oldOfficer("P1005"), oldOfficer("P1009"), oldOfficer("P1010")];

const stateOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).state;
const asApplicant = (state: string) => ({
  actor: oldApplicant(state),
  applicationId: oldApplication(state).id,
});

/** The wish for the first free day at `start` in hall 1. */
const wishOf = async (state: string, start: string) => {
  const [date = ""] = bookableDates(now(), await loadCalendar());
  const place = { hallId: "1", date, start, delivery: { method: "PICKUP" } };
  return { ...asApplicant(state), ...place, agreementVersion: AGREEMENT_VERSION, idempotencyKey: state };
};

const accept = async (state: string): Promise<void> => {
  const { id } = oldApplication(state);
  expectOk(await acceptAtWindow({ actor: windowOfficer, applicationId: id, checks: await allChecks(id) }));
  expect(await stateOf(id)).toBe("ACCEPTED");
};

const produce = async (state: string): Promise<void> => {
  const { id } = oldApplication(state);
  expectOk(await completeProduction({ actor: producer, applicationId: id }));
  expect(await stateOf(id)).toBe("READY");
};

const callToWindow = async (): Promise<string> => {
  const called = expectOk(await callNext({ actor: windowOfficer, place: "52", forInterview: false }));
  expectOk(await serveTicket({ actor: windowOfficer, ticketId: called.ticketId }));
  return called.applicationId;
};

/** The applicant arrives at the hour booked, and is called to the window. */
const arrive = async (state: string, date: string, start: string): Promise<void> => {
  await setPracticeTime(new Date(`${date}T${start}:00+08:00`));
  const { serial, id } = oldApplication(state);
  const ticket = expectOk(await checkIn({ actor: reception, number: serial }));
  expect(ticket.ticketNumber).toMatch(/^F\d{3}$/);
  expect(await callToWindow()).toBe(id);
};

/** Books the first free day, comes and is accepted. */
const visit = async (state: string, start: string): Promise<void> => {
  const wish = await wishOf(state, start);
  expectOk(await bookAppointment(wish));
  await arrive(state, wish.date, start);
  await accept(state);
};

// In the order of the days: each case goes on from where the version before left it.
describe("a case of the version before goes on", () => {
  test("from the queue of the hall, the interview and the window to the receipt", async () => {
    await accept("WINDOW_REVIEW");
    expect(await callToWindow()).toBe(oldApplication("CHECKED_IN").id);
    await accept("CHECKED_IN");
    const { id } = oldApplication("INTERVIEW");
    const record = "双方陈述一致，关系属实。";
    expectOk(await recordInterview({ actor: interviewer, applicationId: id, passed: true, record }));
    expect(await callToWindow()).toBe(id);
    await accept("INTERVIEW");
  });

  test("from the decision to the permit in hand, and the permit on file is found by its holder", async () => {
    const { id } = oldApplication("ACCEPTED");
    const { requestedUntil: validUntil = "" } =
      (await applicationForApplicant(oldApplicant("ACCEPTED"), id))?.answers ?? {};
    expectOk(await approveApplication({ actor: approver, applicationId: id, validUntil }));
    for (const state of ["ACCEPTED", "APPROVED"])
      expectOk(await startProduction({ actor: producer, applicationId: oldApplication(state).id }));
    for (const state of ["ACCEPTED", "APPROVED", "PRODUCING"]) await produce(state);
    for (const state of ["ACCEPTED", "APPROVED", "PRODUCING", "READY"])
      expectOk(await collectPermit({ actor: windowOfficer, applicationId: oldApplication(state).id }));
    const sent = { actor: oldOfficer("P1007"), applicationId: oldApplication("DISPATCHED").id };
    expectOk(await collectPermit(sent));
    const handedOver = await db.permit.findMany({ where: { application: { state: "COLLECTED" } } });
    expect(handedOver).toHaveLength(6);
    for (const { holderIndex, number } of handedOver)
      expect(await permitsOnFile(db, { holders: [holderIndex] }, today())).toMatchObject([{ number }]);
  });

  test("from the pre-review, the return and the supplement to a booking, a ticket and the receipt", async () => {
    const submitted = { actor: pre, applicationId: oldApplication("SUBMITTED").id };
    expectOk(await claimApplication(submitted));
    expectOk(await returnApplication({ ...submitted, items: RETURN_ITEMS }));

    const returned = asApplicant("RETURNED");
    for (const slot of ["RELATIONSHIP_PROOF", "PHOTO"]) await aFile(returned.applicationId, slot);
    expectOk(await resubmitApplication({ ...returned, idempotencyKey: "again" }));
    const again = { actor: oldOfficer("P1002"), applicationId: returned.applicationId };
    expectOk(await claimApplication(again));
    const { changed, asked, round } = expectOpened(
      await caseForOfficer(again.actor, again.applicationId, "preReview"),
    );
    expect([changed, round]).toEqual([[], 2]);
    expect(asked.map(({ answer }) => answer)).toEqual(["CHANGED", "CHANGED"]);
    expectOk(await passPreReview({ ...again, interviewRequired: false }));

    const reviewed = { actor: pre, applicationId: oldApplication("PRE_REVIEW").id };
    expectOk(await passPreReview({ ...reviewed, interviewRequired: false }));
    const { id: appointmentId } = expectOk(await bookAppointment(await wishOf("PRE_REVIEW", "11:00")));
    expectOk(await cancelAppointment({ actor: oldApplicant("PRE_REVIEW"), appointmentId }));
    await visit("RETURNED", "10:00");
  });

  test("from the day that was booked to the receipt", async () => {
    await arrive("BOOKED", "2026-11-27", "10:00");
    await accept("BOOKED");
  });

  test("from the correction at the window to a new visit and the receipt", async () => {
    const corrected = asApplicant("WINDOW_CORRECTION");
    expect(await amendApplication({ ...corrected, idempotencyKey: "none" })).toMatchObject({
      code: "nothingToSend",
    });
    await aFile(corrected.applicationId, "GUARANTEE_LETTER");
    expectOk(await amendApplication({ ...corrected, idempotencyKey: "amended" }));
    await visit("WINDOW_CORRECTION", "15:00");
  });

  test("or is still held back by the three visits that were missed then", async () => {
    expect(await bookAppointment(await wishOf("TO_BOOK", "11:00"))).toMatchObject({
      code: "bookingSuspended",
    });
  });

  test("from the draft", async () => {
    const draft = asApplicant("DRAFT");
    const answers = spouseAnswers(today(), { address: "福田区梅林路7号" });
    expectOk(await saveStep({ ...draft, step: "personal", answers, final: true }));
    const view = await applicationForApplicant(draft.actor, draft.applicationId);
    expect(view?.answers.address).toBe("福田区梅林路7号");
  });

  test("or ends by its time: a year later nothing waits but what a desk owes", async () => {
    await fireDeadlines(new Date("2027-12-24T12:00:00+08:00"));
    const owed = statesWhere(({ deadline }) => deadline === undefined || deadline.then === "overdue");
    const left = await db.application.findMany({ select: { state: true } });
    expect(left.filter(({ state }) => !owed.some((each) => each === state))).toEqual([]);
    expect(left.map(({ state }) => state)).toContain("LAPSED");
    expect(await verifyAudit()).toMatchObject({ rows: await db.auditEntry.count() });
  });
});
