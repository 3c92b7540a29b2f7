import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { dispatchPermit } from "@/lib/use-cases/deciding/dispatch-permit";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { refuseAcceptance } from "@/lib/use-cases/visiting/refuse-acceptance";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { withdrawAtHall } from "@/lib/use-cases/visiting/withdraw-at-hall";
import { inGroups } from "../../support/codes";
import { emptyTables } from "../../support/database";
import { RETURN_ITEMS, aBooked, expectOk, version, EXPLANATION } from "../../support/factories/cases";
import {
  inInterview,
  aCheckedIn,
  aReady,
  allChecks,
  anAccepted,
  anApproved,
  atWindow,
} from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { orderedMessages } from "../../support/sent-messages";
import { anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });

describe("checking in", () => {
  test("works with the appointment, serial and passport number, from half an hour before to the slot's end", async () => {
    const booked = await aBooked();
    const actor = await anOfficer(["RECEPTION"], "1");
    const at = (time: string) => setPracticeTime(new Date(`2026-11-24T${time}+08:00`));
    const ask = (number: string) => checkIn({ actor, number });
    expect(await ask(booked.serial)).toMatchObject({ code: "wrongDay" });
    await at("09:29:59");
    expect(await ask(inGroups(booked.serial))).toMatchObject({
      code: "tooEarlyToCheckIn",
      data: { from: "09:30" },
    });
    await at("11:00:00");
    expect(await ask(booked.serial)).toMatchObject({ code: "tooLateToCheckIn" });
    await at("10:59:58");
    expect(await ask("NOBODY99")).toMatchObject({ code: "notFound" });
    const ticket = expectOk(await ask(` ${booked.answers.passportNo.toLowerCase()} `));
    expect(ticket).toMatchObject({ ticketNumber: "F001", fullName: "KIM MINJI", forInterview: false });
    expect(await ask(inGroups(booked.appointment.number))).toMatchObject({
      code: "alreadyCheckedIn",
      data: { ticket: "F001" },
    });
  });

  test("twenty scans at once issue one ticket", async () => {
    const booked = await aBooked();
    const actor = await anOfficer(["RECEPTION"], "1");
    await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
    const results = await Promise.all(
      Array.from({ length: 20 }, () => checkIn({ actor, number: booked.appointment.number })),
    );
    expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
    expect(await db.ticket.count()).toBe(1);
  });

  test("a passport number of two countries is asked back, and the country chosen is checked in", async () => {
    const passportNo = "M12345678";
    const korean = await aBooked({ answers: { passportNo, nationality: "KOR" } });
    const italian = await aBooked({ answers: { passportNo, nationality: "ITA" } });
    const actor = await anOfficer(["RECEPTION"], "1");
    await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
    const asked = await checkIn({ actor, number: passportNo.toLowerCase() });
    expect(asked).toMatchObject({ kind: "refused", code: "severalHolders" });
    const visitors = asked.kind === "refused" ? asked.data?.visitors : undefined;
    expect(visitors).toHaveLength(2);
    expect(visitors).toEqual(
      expect.arrayContaining([
        { number: korean.appointment.number, country: { zh: "韩国", en: "South Korea" } },
        { number: italian.appointment.number, country: { zh: "意大利", en: "Italy" } },
      ]),
    );
    expect(await db.ticket.count()).toBe(0);
    const { applicationId } = expectOk(await checkIn({ actor, number: italian.appointment.number }));
    expect(applicationId).toBe(italian.id);
  });

  test("another hall's reception sends the visitor to the right hall", async () => {
    const booked = await aBooked();
    const actor = await anOfficer(["RECEPTION"], await aHall({ id: "2" }));
    expect(await checkIn({ actor, number: booked.appointment.number })).toMatchObject({
      code: "wrongHall",
      data: { hall: { zh: "测试大厅1", en: "Test hall 1" } },
    });
  });
});

describe("the interview", () => {
  test("who is flagged is not called to a window before it, and is after it was passed", async () => {
    const visit = await inInterview();
    const desk = await anOfficer(["WINDOW"], "1");
    const call = () => callNext({ actor: desk, place: "51", forInterview: false });
    expect(await call()).toMatchObject({ code: "nothingWaiting" });
    const act = { actor: visit.interviewer, applicationId: visit.id, passed: true };
    expect(await recordInterview({ ...act, record: " " })).toMatchObject({ fields: { record: "required" } });
    expectOk(await recordInterview({ ...act, record: "问答如实。" }));
    expect((await row(visit.id)).state).toBe("WINDOW_REVIEW");
    const called = expectOk(await call());
    expect(expectOk(await serveTicket({ actor: desk, ticketId: called.ticketId })).applicationId).toBe(
      visit.id,
    );
    const kept = await db.interview.findUniqueOrThrow({ where: { applicationId: visit.id } });
    expect(Buffer.from(kept.recordCipher).toString()).not.toContain("问答");
  });

  test("not passed: a reason is needed and the application ends", async () => {
    const visit = await inInterview();
    const act = { actor: visit.interviewer, applicationId: visit.id, passed: false, record: "陈述矛盾。" };
    expect(await recordInterview(act)).toMatchObject({ fields: { reason: "required" } });
    expect(await db.interview.count()).toBe(0);
    expectOk(await recordInterview({ ...act, reason: "statementsContradict", note: EXPLANATION }));
    expect((await row(visit.id)).state).toBe("INTERVIEW_FAILED");
  });
});

describe("the window", () => {
  test("accepts only with every original and step ticked, and issues the receipt with its days", async () => {
    const there = await atWindow();
    const act = { actor: there.windowOfficer, applicationId: there.id };
    const checks = await allChecks(there.id);
    expect(
      await acceptAtWindow({ ...act, checks: checks.filter((check) => check !== "biometrics") }),
    ).toEqual({ kind: "invalid", fields: { biometrics: "required" } });
    const { receiptNumber } = expectOk(await acceptAtWindow({ ...act, checks }));
    expect(await db.receipt.findUniqueOrThrow({ where: { applicationId: there.id } })).toMatchObject({
      number: receiptNumber,
      validUntil: "2026-12-15",
      promisedBy: "2026-12-03",
      fee: 400,
      provisional: false,
    });
    expect(await row(there.id)).toMatchObject({ state: "ACCEPTED", dueOn: "2026-12-03" });
    expect(await db.outboxMessage.count({ where: { key: `receipt:${there.id}` } })).toBe(1);
    expect(await acceptAtWindow({ ...act, checks })).toMatchObject({ code: "illegalMove" });
  });

  test("two windows press accept on one case: one receipt", async () => {
    const there = await atWindow();
    const checks = await allChecks(there.id);
    const seen = await version(there.id);
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        acceptAtWindow({ actor: there.windowOfficer, applicationId: there.id, version: seen, checks }),
      ),
    );
    expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
    expect(await db.receipt.count()).toBe(1);
  });

  test("papers that are missing are listed once; the applicant has a month for a new visit", async () => {
    const there = await atWindow();
    const act = { actor: there.windowOfficer, applicationId: there.id };
    expectOk(await correctAtWindow({ ...act, items: RETURN_ITEMS }));
    expect(await row(there.id)).toMatchObject({ state: "WINDOW_CORRECTION", dueOn: "2026-12-24", round: 1 });
    expect((await db.appointment.findFirstOrThrow()).status).toBe("INVALID_VISIT");
  });

  test("does not accept with a reason of the list", async () => {
    const there = await atWindow();
    const act = { actor: there.windowOfficer, applicationId: there.id };
    expect(await refuseAcceptance({ ...act, note: EXPLANATION, reason: "" })).toMatchObject({
      fields: { reason: "required" },
    });
    expectOk(await refuseAcceptance({ ...act, reason: "notInPerson", note: EXPLANATION }));
    expect((await row(there.id)).state).toBe("NOT_ACCEPTED");
  });

  test("another hall's window does not even see the case", async () => {
    const there = await atWindow();
    const actor = await anOfficer(["WINDOW"], await aHall({ id: "2" }));
    expect(await acceptAtWindow({ actor, applicationId: there.id, checks: [] })).toMatchObject({
      code: "notFound",
    });
  });
});

describe("the decision", () => {
  test("is never taken by who pre-reviewed or accepted the case", async () => {
    const accepted = await anAccepted();
    const both = [accepted.preReviewer, accepted.windowOfficer].map((officer) => ({
      ...officer,
      roles: [...officer.roles, "APPROVER"] as const,
    }));
    for (const actor of both) {
      const act = { actor, applicationId: accepted.id };
      expect(await approveApplication({ ...act, validUntil: "2027-11-23" })).toMatchObject({
        code: "fourEyes",
      });
      expect(await refuseApplication({ ...act, ground: "FALSE_PAPERS", note: EXPLANATION })).toMatchObject({
        code: "fourEyes",
      });
    }
    expect((await row(accepted.id)).state).toBe("ACCEPTED");
  });

  test("is not taken by who interviewed, and their queue says so", async () => {
    const visit = await aCheckedIn({ interviewRequired: true });
    const [interviewer, desk] = [await anOfficer(["INTERVIEWER"], "1"), await anOfficer(["WINDOW"], "1")];
    const { ticketId } = visit.ticket;
    expectOk(await callNext({ actor: interviewer, place: "A", forInterview: true }));
    expectOk(await serveTicket({ actor: interviewer, ticketId }));
    const act = { applicationId: visit.id };
    expectOk(await recordInterview({ ...act, actor: interviewer, passed: true, record: "问答如实。" }));
    expectOk(await callNext({ actor: desk, place: "51", forInterview: false }));
    expectOk(await serveTicket({ actor: desk, ticketId }));
    expectOk(await acceptAtWindow({ ...act, actor: desk, checks: await allChecks(visit.id) }));
    const actor = { ...interviewer, roles: [...interviewer.roles, "APPROVER"] as const };
    expect(await approveApplication({ ...act, actor, validUntil: "2027-11-23" })).toMatchObject({
      code: "fourEyes",
    });
    expect((await decisionQueue(actor)).rows).toMatchObject([{ id: visit.id, mayDecide: false }]);
    expect((await decisionQueue(await anOfficer(["APPROVER"]))).rows).toMatchObject([{ mayDecide: true }]);
  });

  test("grants within the limits only, perhaps less than was asked", async () => {
    const accepted = await anAccepted();
    const actor = await anOfficer(["APPROVER"]);
    const grant = (validUntil: string) =>
      approveApplication({ actor, applicationId: accepted.id, validUntil });
    for (const wrong of ["2027-05-20", "2031-01-01", "soon", ""])
      expect(await grant(wrong)).toMatchObject({
        kind: "invalid",
        fields: { validUntil: expect.any(String) },
      });
    expectOk(await grant("2027-08-01"));
    expect(await row(accepted.id)).toMatchObject({ state: "APPROVED", approverId: actor.officerId });
  });

  test("two approvers at once: one decision", async () => {
    const accepted = await anAccepted();
    const approver = await anOfficer(["APPROVER"]);
    const other = await anOfficer(["APPROVER"]);
    const results = await Promise.all([
      approveApplication({ actor: approver, applicationId: accepted.id, validUntil: "2027-08-01" }),
      refuseApplication({
        actor: other,
        applicationId: accepted.id,
        ground: "UNSUITABLE",
        note: EXPLANATION,
      }),
    ]);
    expect(results.map((result) => result.kind).sort()).toEqual(["ok", "refused"]);
    expect(await db.decision.count()).toBe(1);
  });

  test("an applicant may take an accepted application back at the hall only, before the decision", async () => {
    const accepted = await anAccepted();
    expect(
      await withdrawApplication({ actor: accepted.applicant, applicationId: accepted.id }),
    ).toMatchObject({ code: "illegalMove" });
    expectOk(await withdrawAtHall({ actor: accepted.windowOfficer, applicationId: accepted.id }));
    expect((await row(accepted.id)).state).toBe("WITHDRAWN");
  });
});

describe("the permit", () => {
  test("is made, announced and collected at the window", async () => {
    const ready = await aReady();
    expect(await db.permit.findUniqueOrThrow({ where: { applicationId: ready.id } })).toMatchObject({
      number: `R${ready.serial.slice(6)}`,
      validUntil: ready.answers.requestedUntil,
    });
    const { dueOn } = await row(ready.id);
    expect((await orderedMessages()).at(-1)).toMatchObject({ template: "ready", params: { date: dueOn } });
    expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
    const messages = await db.outboxMessage.findMany({
      where: { kind: "SMS" },
      orderBy: { sequence: "asc" },
    });
    expect(messages.map((message) => message.key.split(/[ :]/)[0])).toEqual([
      "passed",
      "booked",
      "ticketIssued",
      "ticketToWindow",
      "accepted",
      "ready",
      "collected",
    ]);
    expect((await row(ready.id)).state).toBe("COLLECTED");
    const events = await db.applicationEvent.findMany({
      where: { applicationId: ready.id },
      orderBy: { at: "asc" },
    });
    expect(events.map((event) => event.event).join(" ")).toBe(
      "submit claim pass book checkIn callWindow accept approve startProduction produced collect",
    );
  });

  test("goes by post only when that was chosen, with a tracking number", async () => {
    const picked = await aReady();
    expect(
      await dispatchPermit({
        actor: picked.production,
        applicationId: picked.id,
        trackingNo: "EA123456789CN",
      }),
    ).toMatchObject({ code: "illegalMove" });
    await setPracticeTime(new Date("2026-11-25T10:00:00+08:00"));
    const posted = await aReady({
      delivery: {
        method: "EMS",
        recipient: "KIM MINJI",
        phone: "19900000001",
        province: "广东省",
        city: "深圳市",
        district: "福田区",
        address: "海棠花园3栋1201",
      },
    });
    const act = { actor: posted.production, applicationId: posted.id };
    expect(await dispatchPermit({ ...act, trackingNo: "?" })).toMatchObject({ kind: "invalid" });
    expectOk(await dispatchPermit({ ...act, trackingNo: "ea 123456789 cn" }));
    expect((await row(posted.id)).state).toBe("DISPATCHED");
    const told = (await orderedMessages()).map(({ template }) => template);
    expect(told.slice(told.lastIndexOf("accepted"))).toEqual([
      "accepted",
      "approvedPosted",
      "readyPosted",
      "dispatched",
    ]);
    const { dueOn } = await row(posted.id);
    expect((await orderedMessages()).at(-1)?.params).toEqual({
      no: posted.serial,
      tracking: "EA123456789CN",
      date: dueOn,
    });
  });

  test("is not begun twice and takes the number of the blank", async () => {
    const approved = await anApproved();
    const actor = await anOfficer(["PRODUCTION"]);
    const act = { actor, applicationId: approved.id };
    const results = await Promise.all([startProduction(act), startProduction(act)]);
    expect(results.map((result) => result.kind).sort()).toEqual(["ok", "refused"]);
    expect(await completeProduction({ ...act, permitNumber: "!" })).toMatchObject({ kind: "invalid" });
    expectOk(await completeProduction({ ...act, permitNumber: "g12345678" }));
    expect((await db.permit.findFirstOrThrow()).number).toBe("G12345678");
  });
});
