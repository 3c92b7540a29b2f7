import type { OfficerActor } from "@/lib/domain/actors";
import { realNow } from "@/lib/server/base/clock";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { readingsOf } from "@/lib/server/db/questions/applicant/case-readings";
import { acceptedCase } from "@/lib/server/db/questions/officer/accepted-case";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { arrivalsOfToday } from "@/lib/server/db/questions/officer/arrivals-of-today";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { statusOfApplication } from "@/lib/server/db/questions/public/status-of-application";
import { listFiles, readFile } from "@/lib/use-cases/reading/read-file";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { revealPassportNumber } from "@/lib/use-cases/reviewing/reveal-passport-number";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { draftForStep } from "@/lib/server/db/questions/applicant/draft-for-step";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { withdrawAtHall } from "@/lib/use-cases/visiting/withdraw-at-hall";
import { inGroups } from "../../support/codes";
import { emptyTables } from "../../support/database";
import {
  aBooked,
  aClaimed,
  aSubmitted,
  aToBook,
  expectOk,
  expectOpened,
} from "../../support/factories/cases";
import { aCheckedIn, anAccepted, aReady, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const audited = (officer: OfficerActor, action: string) =>
  db.auditEntry.count({ where: { actorId: officer.officerId, action } });

type ACaseOfHall1 = Awaited<ReturnType<typeof atWindow>>;

/** Every way a case is looked into, tried by one officer. @returns the names of those that showed something */
const shownTo = async (officer: OfficerActor, { id, serial }: ACaseOfHall1): Promise<string[]> => {
  const file = await db.storedFile.findFirstOrThrow({ where: { applicationId: id } });
  const tries = {
    case: (await caseForOfficer(officer, id, "window")).access === "yes",
    status: (await statusOfApplication(officer, serial)) !== undefined,
    files: (await listFiles({ actor: officer, applicationId: id })).kind === "ok",
    file: (await readFile({ actor: officer, fileId: file.id })).kind === "ok",
    form:
      (await readDocument({ actor: officer, applicationId: id, file: "application-form.pdf" })).kind === "ok",
    passport:
      (await revealPassportNumber({ actor: officer, applicationId: id, reason: "phone" })).kind === "ok",
  };
  return Object.entries(tries).flatMap(([name, shown]) => (shown ? [name] : []));
};
const EVERYTHING = ["case", "status", "files", "file", "form", "passport"];

describe("a case of hall 1", () => {
  beforeEach(async () => {
    await aHall();
    await aHall({ id: "2" });
  });

  test("is read by hall 1, by nobody of hall 2, and by nobody without a hall, at the window", async () => {
    const there = await atWindow();
    const strangers = [await anOfficer(["WINDOW"], "2"), await anOfficer(["WINDOW", "RECEPTION"], null)];
    expect(await shownTo(there.windowOfficer, there)).toEqual(EVERYTHING);
    for (const officer of strangers) {
      expect(await shownTo(officer, there)).toEqual([]);
      expect(await audited(officer, "readRefused")).toBe(EVERYTHING.length);
    }
  }, 30_000);

  test("stays hall 1's after it was accepted: reading, taking back and handing over", async () => {
    const ready = await aReady();
    const { id: applicationId, receiptNumber } = ready;
    const hall2 = await anOfficer(["WINDOW"], "2");
    expect(await shownTo(hall2, ready)).toEqual([]);
    expect(await acceptedCase(hall2, receiptNumber)).toBeUndefined();
    expect(await collectPermit({ actor: hall2, applicationId })).toMatchObject({ code: "notFound" });
    expect(await acceptedCase(ready.windowOfficer, inGroups(receiptNumber))).toMatchObject({ ready: true });
    expect(await shownTo(ready.windowOfficer, ready)).toEqual(EVERYTHING);
    expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId }));
  }, 30_000);

  test("is taken back on request only at hall 1", async () => {
    const { id: applicationId, windowOfficer } = await anAccepted();
    const hall2 = await anOfficer(["WINDOW"], "2");
    expect(await withdrawAtHall({ actor: hall2, applicationId })).toMatchObject({ code: "notFound" });
    expectOk(await withdrawAtHall({ actor: windowOfficer, applicationId }));
  }, 30_000);

  test("is handed over by no other role of an officer who reads it elsewhere", async () => {
    const { receiptNumber } = await anAccepted();
    const approverToo = await anOfficer(["WINDOW", "APPROVER"], "2");
    expect(await acceptedCase(approverToo, receiptNumber)).toBeUndefined();
    expect(await acceptedCase(await anOfficer(["APPROVER"]), receiptNumber)).toBeUndefined();
    expect(await acceptedCase(approverToo, "R404")).toBeUndefined();
  }, 30_000);
});

describe("a case that is not on the pre-reviewer's desk", () => {
  const WHY = { reason: "enquiry", words: "申请人来电询问进度" };

  test("opens with a reason, which the applicant is shown with the words, the officer and the time", async () => {
    const { id: applicationId, applicant, preReviewer } = await aToBook();
    expect(await caseForOfficer(preReviewer, applicationId, "preReview")).toEqual({ access: "withReason" });
    expect(await audited(preReviewer, "readRefused")).toBe(1);

    expectOk(await stateReadingReason({ actor: preReviewer, applicationId, ...WHY }));
    expectOpened(await caseForOfficer(preReviewer, applicationId, "preReview"));
    const [reading] = (await applicationForApplicant({ ...applicant }, applicationId))!.readings;
    expect(reading).toMatchObject({
      action: "readCase",
      officer: preReviewer.name,
      staffNo: preReviewer.staffNo,
      reasons: ["preReview", "enquiry"],
      words: WHY.words,
    });
  });

  test("opens to the one officer who said why, and for half an hour", async () => {
    const { id: applicationId, preReviewer: actor } = await aToBook();
    const colleague = await anOfficer(["PRE_REVIEWER"]);
    expectOk(await stateReadingReason({ actor, applicationId, ...WHY }));
    expect((await caseForOfficer(colleague, applicationId, "preReview")).access).toBe("withReason");
    const { validUntil } = await db.readingReason.findFirstOrThrow();
    const minutes = (validUntil.getTime() - realNow().getTime()) / 60_000;
    expect(Math.round(minutes)).toBe(30);
    await db.readingReason.updateMany({ data: { validUntil: new Date(validUntil.getTime() - 31 * 60_000) } });
    expect((await caseForOfficer(actor, applicationId, "preReview")).access).toBe("withReason");
  });

  test("a colleague's claim is read with a reason only, one's own and an unclaimed one without", async () => {
    const { id, preReviewer } = await aClaimed();
    const free = await aSubmitted();
    const colleague = await anOfficer(["PRE_REVIEWER"]);
    expect((await caseForOfficer(colleague, id, "preReview")).access).toBe("withReason");
    expectOpened(await caseForOfficer(preReviewer, id, "preReview"));
    expectOpened(await caseForOfficer(colleague, free.id, "preReview"));
  });

  test("is not opened by a reason without words, outside the list, or of somebody who may not ask", async () => {
    const { id: applicationId, preReviewer: actor, applicant } = await aToBook();
    const state = stateReadingReason;
    expect(await state({ actor, applicationId, ...WHY, words: "  " })).toMatchObject({
      fields: { words: "required" },
    });
    expect(await state({ actor, applicationId, ...WHY, words: "字".repeat(201) })).toMatchObject({
      fields: { words: "tooLong" },
    });
    expect(await state({ actor, applicationId, ...WHY, reason: "curious" })).toMatchObject({
      fields: { reason: "notAnOption" },
    });
    for (const other of [await anOfficer(["PRODUCTION"]), await anOfficer(["ADMIN"]), applicant])
      expect(await state({ actor: other, applicationId, ...WHY })).toMatchObject({ code: "notFound" });
    expect(await db.readingReason.count()).toBe(0);
  });
});

test("who read a case is told to its owner and to nobody else", async () => {
  const { id, serial, applicant, preReviewer } = await aClaimed();
  await statusOfApplication(preReviewer, serial);
  expectOk(await listFiles({ actor: preReviewer, applicationId: id }));
  expect((await readingsOf(applicant, id)).map(({ action }) => action)).toEqual(["readFiles", "readStatus"]);
  expect(await readingsOf(await anApplicant(), id)).toEqual([]);
});

test("a stranger's look at a case is answered like nothing there, and is written down", async () => {
  const { id, serial } = await aSubmitted();
  const stranger = await anApplicant();
  expect(await statusOfApplication(stranger, serial)).toBeUndefined();
  expect(await listFiles({ actor: stranger, applicationId: id })).toEqual(
    await listFiles({ actor: stranger, applicationId: stranger.accountId }),
  );
  const refused = await db.auditEntry.findMany({
    where: { action: "readRefused" },
    orderBy: { sequence: "asc" },
  });
  expect(refused).toMatchObject([
    { actorId: stranger.accountId, subject: `application:${id}`, data: { look: "readStatus" } },
    { actorId: stranger.accountId, subject: `application:${id}`, data: { look: "readFiles" } },
  ]);
});

describe("a try at somebody else's case", () => {
  const tries = async (actorId: string) =>
    (await db.auditEntry.findMany({ where: { actorId }, orderBy: { sequence: "asc" } })).map(
      ({ action, data }) => [action, data],
    );

  test("is written down whichever way it was tried: page, step, file, paper, act", async () => {
    const { id } = await aSubmitted();
    const file = await db.storedFile.findFirstOrThrow({ where: { applicationId: id } });
    const actor = await anApplicant();
    expect(await applicationForApplicant({ ...actor }, id)).toBeUndefined();
    expect(await draftForStep({ ...actor }, id)).toBeUndefined();
    expect(await readFile({ actor, fileId: file.id })).toMatchObject({ code: "notFound" });
    const paper = { applicationId: id, file: "application-form.pdf" };
    expect(await readDocument({ actor, ...paper })).toMatchObject({ code: "notFound" });
    expect(
      await saveStep({ actor, applicationId: id, step: "personal", answers: {}, final: false }),
    ).toMatchObject({ code: "notFound" });
    expect(await withdrawApplication({ actor, applicationId: id })).toMatchObject({ code: "notFound" });
    // The page of the case and the step both look into the case: within the hour that is one.
    expect(await tries(actor.accountId)).toEqual([
      ["readRefused", { look: "readCase" }],
      ["readRefused", { look: "readFile" }],
      ["readRefused", { look: "readDocument" }],
      ["actRefused", { act: "change", why: "notFound" }],
    ]);
  });

  test("fills nothing however often and at once it is made, and counts anew after an hour", async () => {
    const { id, applicant } = await aSubmitted();
    const actor = await anApplicant();
    const look = () => listFiles({ actor, applicationId: id });
    await Promise.all(Array.from({ length: 20 }, look));
    expect(await tries(actor.accountId)).toHaveLength(1);
    await db.rateCounter.updateMany({ data: { resetsAt: realNow() } });
    await Promise.all(Array.from({ length: 20 }, look));
    expect(await tries(actor.accountId)).toHaveLength(2);
    // Nothing was read, so the owner is told of nothing; an id that is nobody's leaves no trace.
    expect(await readingsOf(applicant, id)).toEqual([]);
    await listFiles({ actor, applicationId: actor.accountId });
    expect(await tries(actor.accountId)).toHaveLength(2);
  });

  test("is told the right hall at another hall's reception, and written down", async () => {
    await aHall();
    await aHall({ id: "2" });
    const { appointment } = await aBooked();
    const actor = await anOfficer(["RECEPTION"], "2");
    expect(await checkIn({ actor, number: appointment.number })).toMatchObject({ code: "wrongHall" });
    expect(await tries(actor.officerId)).toEqual([["actRefused", { act: "checkIn", why: "wrongHall" }]]);
  });
});

describe("a shown queue", () => {
  const shownQueues = async (officer: OfficerActor) =>
    (
      await db.auditEntry.findMany({
        where: { subject: `officer:${officer.officerId}`, action: "readQueue" },
        orderBy: { sequence: "asc" },
      })
    ).map(({ data }) => data);

  test("is written down once: who, which desk, how many", async () => {
    await aHall();
    const { reception } = await aCheckedIn();
    const window = await anOfficer(["WINDOW"], "1");
    await arrivalsOfToday(reception);
    await hallQueue(window, false);
    expect(await shownQueues(reception)).toEqual([{ desk: "reception", shown: 1, hall: "1" }]);
    expect(await shownQueues(window)).toEqual([{ desk: "counter", shown: 1, hall: "1" }]);
    await aSubmitted();
    const officer = await anOfficer(["PRE_REVIEWER"]);
    await preReviewQueue(officer, "all");
    await preReviewQueue(officer, "mine");
    expect(await shownQueues(officer)).toEqual([{ desk: "review", shown: 1, hall: null }]);
  }, 30_000);

  test("is empty for another desk, another hall and an officer without one, and leaves no trace then", async () => {
    await aHall();
    await aHall({ id: "2" });
    await aCheckedIn();
    await aSubmitted();
    const everywhere = [await anOfficer(["ADMIN"]), await anOfficer(["RECEPTION", "WINDOW"], "2")];
    for (const officer of [...everywhere, await anOfficer(["RECEPTION", "WINDOW"], null)]) {
      expect(await arrivalsOfToday(officer)).toEqual([]);
      expect(await hallQueue(officer, false)).toEqual([]);
      expect(await hallQueue(officer, true)).toEqual([]);
      expect((await preReviewQueue(officer, "all")).rows).toEqual([]);
      expect((await preReviewQueue(officer, "all")).counts.all).toBe(0);
      expect((await decisionQueue(officer)).rows).toEqual([]);
      for (const { rows, count } of Object.values(await productionQueue(officer)))
        expect([rows, count]).toEqual([[], 0]);
      expect(await shownQueues(officer)).toEqual([]);
    }
  }, 30_000);
});
