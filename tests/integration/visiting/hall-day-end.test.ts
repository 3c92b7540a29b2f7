import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { workIn } from "@/lib/server/db/questions/officer/officer-home";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { uncollectedPermits } from "@/lib/server/db/questions/officer/uncollected-permits";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { takeOffer } from "@/lib/use-cases/supply/take-offer";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { dispatchPermit } from "@/lib/use-cases/deciding/dispatch-permit";
import {
  RETURN_ITEMS,
  aBooked,
  aCompleteDraft,
  aToBook,
  bookingOf,
  declarationOf,
  expectOk,
} from "../../support/factories/cases";
import { inInterview, aCheckedIn, aReady, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";
import { at, jump, onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday());
afterAll(disconnect);

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });

describe("when the halls' day is over", () => {
  test("who waited in vain goes home, is told, has missed nothing and books again at once", async () => {
    const visit = await aCheckedIn();
    expect(await jump("2026-11-24T19:59:59")).toBe(0);
    expect(await jump("2026-11-24T20:00:00")).toBe(1);
    expect(await row(visit.id)).toMatchObject({ state: "TO_BOOK", dueOn: "2026-12-23" });
    expect(await db.noShow.count()).toBe(0);
    expect(await db.appointment.findFirstOrThrow()).toMatchObject({
      status: "INVALID_VISIT",
      bookedOn: null,
    });
    expect(await db.ticket.findFirstOrThrow()).toMatchObject({ status: "DONE" });
    expect(await lastMessage()).toMatchObject({
      template: "unservedOffered",
      params: { date: "2026-11-26", slot: "10:00-11:00", by: "11-25 09:00" },
    });
    expectOk(await bookAppointment(await bookingOf(visit)));
    expect(await fireDeadlines(at("2026-11-24T20:00:00"))).toBe(0);
  });

  test("the nearest place is held until the next morning, and taken by one act", async () => {
    const visit = await aCheckedIn();
    await jump("2026-11-24T20:00:00");
    const held = { date: "2026-11-26", start: "10:00" };
    expect(await db.slot.findFirstOrThrow({ where: held })).toMatchObject({ held: 1, booked: 0 });
    const target = { actor: visit.applicant, applicationId: visit.id };
    expect(await waitingOf(visit.applicant, visit.id)).toMatchObject({ byHall: true, offer: held });
    expectOk(
      await takeOffer({
        ...target,
        agreementVersion: AGREEMENT_VERSION,
        delivery: { method: "PICKUP" },
        idempotencyKey: "taken",
      }),
    );
    expect(await row(visit.id)).toMatchObject({ state: "BOOKED" });
    expect(await db.slot.findFirstOrThrow({ where: held })).toMatchObject({ held: 0, booked: 1 });
  });

  test("where no place is left, the message says by when to book", async () => {
    await aCheckedIn();
    await db.slot.updateMany({ where: { date: { gt: "2026-11-24" } }, data: { capacity: 0 } });
    await jump("2026-11-24T20:00:00");
    expect(await db.waitingEntry.count()).toBe(0);
    expect(await lastMessage()).toMatchObject({
      template: "unserved",
      params: { date: "2026-11-24", by: "2026-12-23" },
    });
  });

  test("an interview that was begun is booked anew, with its interview", async () => {
    const visit = await inInterview();
    await jump("2026-11-24T20:00:00");
    expect(await row(visit.id)).toMatchObject({ state: "TO_BOOK", interviewRequired: true });
  });

  test("a window review that was begun is booked anew, and a held interview is not held twice", async () => {
    const visit = await inInterview();
    const act = { actor: visit.interviewer, applicationId: visit.id, passed: true, record: "问答如实。" };
    expectOk(await recordInterview(act));
    await jump("2026-11-24T20:00:00");
    expect(await row(visit.id)).toMatchObject({ state: "TO_BOOK", interviewRequired: false });
    expect(await db.interview.count()).toBe(1);
  });

  test("no ticket of yesterday stands anywhere: not in the figures of the desk, not in its calls", async () => {
    await aCheckedIn();
    const desk = await anOfficer(["WINDOW"], "1");
    await setPracticeTime(at("2026-11-25T09:30:00"));
    expect(await workIn("counter", desk)).toMatchObject({ waiting: 0 });
    expect(await callNext({ actor: desk, place: "51", forInterview: false })).toMatchObject({
      code: "nothingWaiting",
    });
  });
});

test("after an interview the third series of calls in vain ends the visit; only the window is booked anew", async () => {
  const visit = await inInterview();
  expectOk(
    await recordInterview({
      actor: visit.interviewer,
      applicationId: visit.id,
      passed: true,
      record: "问答如实。",
    }),
  );
  const actor = await anOfficer(["WINDOW"], "1");
  const { ticketId } = visit.ticket;
  const inVain = async () => {
    expectOk(await callNext({ actor, place: "51", forInterview: false }));
    for (let calls = 1; calls < 3; calls += 1) expectOk(await callAgain({ actor, ticketId }));
    expectOk(await missTicket({ actor, ticketId }));
    return (await row(visit.id)).state;
  };
  expect([await inVain(), await inVain(), await inVain()]).toEqual([
    "WINDOW_REVIEW",
    "WINDOW_REVIEW",
    "TO_BOOK",
  ]);
  expect(await row(visit.id)).toMatchObject({ interviewRequired: false, dueOn: "2026-12-23" });
  expect(await lastMessage()).toMatchObject({
    template: "missedCall",
    params: { n: "3", date: "2026-11-24", by: "2026-12-23" },
  });
});

describe("the day for booking", () => {
  test("is fixed at the pass: a visit given up brings the same day back", async () => {
    const visit = await aBooked();
    await setPracticeTime(at("2026-11-23T12:00:00"));
    expectOk(
      await cancelAppointment({
        actor: visit.applicant,
        appointmentId: visit.appointment.id,
        understood: false,
      }),
    );
    expect(await row(visit.id)).toMatchObject({
      state: "TO_BOOK",
      dueOn: "2026-12-23",
      bookBy: "2026-12-23",
    });
  });

  test("has passed: who had booked in time gets three days once, and then the case lapses", async () => {
    const toBook = await aToBook({ answers: { heldExpiresOn: "2027-11-01" } });
    await setPracticeTime(at("2026-12-23T10:00:00"));
    await ensureSlots("2026-12-23");
    const first = expectOk(
      await bookAppointment({ ...(await bookingOf(toBook)), date: "2026-12-28", start: "17:00" }),
    );
    await setPracticeTime(at("2026-12-26T10:00:00"));
    expectOk(
      await cancelAppointment({ actor: toBook.applicant, appointmentId: first.id, understood: false }),
    );
    expect((await row(toBook.id)).dueOn).toBe("2026-12-29");
    expectOk(await bookAppointment({ ...(await bookingOf(toBook)), date: "2026-12-30" }));
    await jump("2026-12-30T11:00:00");
    expect((await row(toBook.id)).state).toBe("LAPSED");
    const events = await db.applicationEvent.findMany({ where: { event: { in: ["noShow", "lapse"] } } });
    expect(events.map(({ event }) => event).sort()).toEqual(["lapse", "noShow"]);
  });

  test("of a correction is kept in the same way", async () => {
    const there = await atWindow();
    expectOk(
      await correctAtWindow({ actor: there.windowOfficer, applicationId: there.id, items: RETURN_ITEMS }),
    );
    const request = { actor: there.applicant, applicationId: there.id };
    expectOk(await saveSupplement({ ...request, answers: { heldNo: "V7654321" }, final: true }));
    expectOk(await amendApplication({ ...request, idempotencyKey: "key" }));
    const booked = expectOk(await bookAppointment(await bookingOf(there)));
    expectOk(
      await cancelAppointment({ actor: there.applicant, appointmentId: booked.id, understood: false }),
    );
    expect(await row(there.id)).toMatchObject({ state: "WINDOW_CORRECTION", dueOn: "2026-12-24" });
  });
});

const EMS = {
  method: "EMS",
  recipient: "KIM MINJI",
  phone: "19900001234",
  province: "广东省",
  city: "深圳市",
  district: "南山区",
  address: "榕树里6栋802",
  postcode: "518000",
};

describe("a permit that is made", () => {
  test("and was posted counts as received after fifteen working days, and the next application is open", async () => {
    const ready = await aReady({ delivery: EMS });
    expect((await row(ready.id)).dueOn).toBe("2027-02-24");
    expectOk(
      await dispatchPermit({
        actor: ready.production,
        applicationId: ready.id,
        trackingNo: "EB123456789CN",
      }),
    );
    expect(await row(ready.id)).toMatchObject({ state: "DISPATCHED", dueOn: "2026-12-15" });
    expect(await jump("2026-12-16T08:59:00")).toBe(0);
    expect(await jump("2026-12-16T09:00:00")).toBe(1);
    expect((await row(ready.id)).state).toBe("COLLECTED");
    expect(await lastMessage()).toMatchObject({
      template: "delivered",
      params: { no: ready.serial, tracking: "EB123456789CN" },
    });
    const again = await aCompleteDraft({
      applicant: ready.applicant,
      answers: { passportNo: ready.answers.passportNo },
    });
    expectOk(await submitApplication(declarationOf(again)));
  });

  test("and was posted is collected sooner when the window says so", async () => {
    const ready = await aReady({ delivery: EMS });
    expectOk(
      await dispatchPermit({
        actor: ready.production,
        applicationId: ready.id,
        trackingNo: "EB123456789CN",
      }),
    );
    expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
    expect(await jump("2026-12-16T09:00:00")).toBe(0);
  });

  test("and waits at the window is reminded of twice, then goes back, and its holder may apply again", async () => {
    const ready = await aReady();
    expect((await uncollectedPermits(ready.windowOfficer)).rows).toEqual([]);
    expect(await jump("2026-12-15T09:59:00")).toBe(0);
    expect(await jump("2026-12-15T10:00:00")).toBe(1);
    const params = { no: ready.serial, hall: "测试大厅1", date: "2027-02-24" };
    expect(await lastMessage()).toMatchObject({ template: "collectionReminder", params });
    const waiting = { serial: ready.serial, since: "2026-11-24", collectBy: "2027-02-24" };
    expect((await uncollectedPermits(ready.windowOfficer)).rows).toMatchObject([waiting]);
    await aHall({ id: "2" });
    expect((await uncollectedPermits(await anOfficer(["WINDOW"], "2"))).rows).toEqual([]);
    expect(await jump("2027-02-10T09:59:00")).toBe(0);
    expect(await jump("2027-02-10T10:00:00")).toBe(1);
    expect(await lastMessage()).toMatchObject({ template: "lastCall", params });
    expect(await jump("2027-02-24T23:59:00")).toBe(0);

    const next = async () => {
      const { applicant, answers } = ready;
      const again = await aCompleteDraft({ applicant, answers: { passportNo: answers.passportNo } });
      return submitApplication(declarationOf(again));
    };
    expect(await next()).toMatchObject({ code: "alreadyUnderWay" });
    expect(await jump("2027-02-25T00:00:00")).toBe(1);
    expect(await row(ready.id)).toMatchObject({ state: "NOT_COLLECTED", dueOn: null });
    expect(await lastMessage()).toMatchObject({
      template: "notCollected",
      params: { no: ready.serial, hall: "测试大厅1" },
    });
    expect((await applicationForApplicant(ready.applicant, ready.id))?.permit).toBeNull();
    const paper = { applicationId: ready.id, file: "permit.pdf" };
    expect(await readDocument({ actor: ready.windowOfficer, ...paper })).toMatchObject({ code: "notFound" });
    expect(await jump("2027-02-26T09:00:00")).toBe(0);
    expectOk(await next());
  });

  test("and was never sent stands late at its desk, is nobody's to collect, and does not block for ever", async () => {
    const ready = await aReady({ delivery: EMS });
    expect((await productionQueue(ready.production)).toSend.rows).toMatchObject([{ dueOn: "2026-11-26" }]);
    expect(await jump("2027-02-24T23:59:00")).toBe(0);
    expect(await jump("2027-02-25T00:00:00")).toBe(1);
    expect((await row(ready.id)).state).toBe("NOT_COLLECTED");
  });

  test("a jump over all of it fires both reminders and the end in their order", async () => {
    await aReady();
    expect(await jump("2027-03-01T10:00:00")).toBe(3);
    const sent = await db.outboxMessage.findMany({ orderBy: { sequence: "desc" }, take: 3 });
    expect(sent.map(({ key }) => key.split(":")[0])).toEqual([
      "notCollected",
      "lastCall",
      "collectionReminder",
    ]);
    expect(await jump("2027-03-01T10:00:00")).toBe(0);
  });
});
