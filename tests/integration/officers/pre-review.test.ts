import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { rejectApplication } from "@/lib/use-cases/reviewing/reject-application";
import { releaseApplication } from "@/lib/use-cases/reviewing/release-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { emptyTables } from "../../support/database";
import {
  RETURN_ITEMS,
  aClaimed,
  aDraft,
  aFile,
  aReturned,
  aSubmitted,
  expectOk,
  version,
  EXPLANATION,
} from "../../support/factories/cases";
import { anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });
const lastSms = async () => {
  const message = await db.outboxMessage.findFirstOrThrow({
    where: { kind: "SMS" },
    orderBy: { sequence: "desc" },
  });
  return readSms(message.key, message.payloadCipher);
};

test("ten officers claim one case at once: one holds it, the others hear who", async () => {
  const submitted = await aSubmitted();
  const officers = [];
  for (let index = 0; index < 10; index += 1)
    officers.push(await anOfficer(["PRE_REVIEWER"], null, `预审${index}`));
  const results = await Promise.all(
    officers.map((actor) => claimApplication({ actor, applicationId: submitted.id })),
  );
  const winner = officers[results.findIndex((result) => result.kind === "ok")];
  expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
  for (const result of results)
    if (result.kind !== "ok")
      expect(result).toMatchObject({ code: "claimedByOther", data: { name: winner?.name } });
});

test("a case may be claimed again by who holds it, released, and then claimed by another", async () => {
  const claimed = await aClaimed();
  const { preReviewer: actor, id: applicationId } = claimed;
  const other = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await claimApplication({ actor, applicationId }));
  expect(await releaseApplication({ actor: other, applicationId })).toMatchObject({ code: "notClaimed" });
  expectOk(await releaseApplication({ actor, applicationId }));
  expect(await row(applicationId)).toMatchObject({ state: "SUBMITTED", dueOn: "2026-11-26" });
  expectOk(await claimApplication({ actor: other, applicationId }));
});

test("an officer who does not hold the case decides nothing about it", async () => {
  const { id: applicationId } = await aClaimed();
  const actor = await anOfficer(["PRE_REVIEWER"]);
  expect(await passPreReview({ actor, applicationId, interviewRequired: false })).toMatchObject({
    code: "notClaimed",
  });
});

test("other roles and the applicant cannot pre-review; a draft is not even there for officers", async () => {
  const claimed = await aClaimed();
  const pass = (actor: Parameters<typeof passPreReview>[0]["actor"]) =>
    passPreReview({ actor, applicationId: claimed.id, interviewRequired: false });
  expect(await pass(await anOfficer(["WINDOW"], null))).toMatchObject({ code: "notFound" });
  expect(await pass(await anOfficer(["ADMIN"], null))).toMatchObject({ code: "notFound" });
  expect(await pass(claimed.applicant)).toMatchObject({ code: "notAllowed" });
  expect(await pass({ kind: "public" })).toMatchObject({ code: "notSignedIn" });
  const draft = await aDraft();
  expect(await claimApplication({ actor: claimed.preReviewer, applicationId: draft.id })).toMatchObject({
    code: "notFound",
  });
});

test("a page that is behind is refused and told what changed", async () => {
  const { preReviewer: actor, id: applicationId } = await aClaimed();
  const seen = await version(applicationId);
  const results = await Promise.all([
    passPreReview({ actor, applicationId, version: seen, interviewRequired: false }),
    returnApplication({ actor, applicationId, version: seen, items: RETURN_ITEMS }),
  ]);
  expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
  expect(results.find((result) => result.kind !== "ok")).toMatchObject({
    code: "stale",
    data: { by: "陈晓预" },
  });
});

test("passing opens the booking for thirty days, or as long as a visit can lie before the document held ends", async () => {
  const { preReviewer: actor, id: applicationId, serial } = await aClaimed();
  expectOk(await passPreReview({ actor, applicationId, interviewRequired: true }));
  expect(await row(applicationId)).toMatchObject({
    state: "TO_BOOK",
    dueOn: "2026-12-23",
    interviewRequired: true,
    preReviewerId: actor.officerId,
    claimedById: null,
  });
  expect(await lastSms()).toMatchObject({ template: "passed", params: { no: serial } });
  const short = await aClaimed({ answers: { heldExpiresOn: "2026-12-05" } });
  expectOk(
    await passPreReview({ actor: short.preReviewer, applicationId: short.id, interviewRequired: false }),
  );
  expect(await row(short.id)).toMatchObject({ dueOn: "2026-12-03", bookBy: "2026-12-03" });
});

test("where no visit can be booked before the document held ends, passing is refused and says so", async () => {
  const { preReviewer: actor, id: applicationId } = await aClaimed({
    answers: { heldExpiresOn: "2026-11-24" },
  });
  expect(await passPreReview({ actor, applicationId, interviewRequired: false })).toMatchObject({
    code: "noVisitInTime",
    data: { date: "2026-11-24" },
  });
  expect((await row(applicationId)).state).toBe("PRE_REVIEW");
});

test("a return tells all defects at once, with a short reason by message and a month to answer", async () => {
  const { id, serial } = await aReturned();
  expect(await row(id)).toMatchObject({ state: "RETURNED", dueOn: "2026-12-23", round: 1 });
  expect(await db.returnItem.count({ where: { applicationId: id, round: 1 } })).toBe(2);
  const sms = await lastSms();
  expect(sms).toMatchObject({ template: "returned", params: { no: serial, date: "2026-12-23" } });
  expect(sms.params.reason).toMatch(/不一致等2项$/);
  expect(sms.params.reason!.length).toBeLessThanOrEqual(20);
});

test.each([
  ["no item", [], { items: "required" }],
  [
    "a reason that does not fit the item",
    [{ ...RETURN_ITEMS[0], reason: "photoNotBlue" }],
    { "reason.heldNo": "notAnOption" },
  ],
  [
    "a target nobody knows",
    [{ ...RETURN_ITEMS[0], target: "__proto__" }],
    { "reason.__proto__": "notAnOption" },
  ],
  [
    "an empty text",
    [{ ...RETURN_ITEMS[0], text: { ...RETURN_ITEMS[0].text, en: "  " } }],
    { "text.en.heldNo": "required" },
  ],
  ["the same item twice", [RETURN_ITEMS[0], RETURN_ITEMS[0]], { items: "notAnOption" }],
] as const)("a return with %s is not taken", async (_, items, fields) => {
  const { preReviewer: actor, id: applicationId } = await aClaimed();
  expect(await returnApplication({ actor, applicationId, items })).toEqual({ kind: "invalid", fields });
  expect((await row(applicationId)).state).toBe("PRE_REVIEW");
});

test("rejecting needs a reason of the list and frees the passport", async () => {
  const { preReviewer: actor, id: applicationId, answers } = await aClaimed();
  expect(
    await rejectApplication({ actor, applicationId, reason: "because", note: EXPLANATION }),
  ).toMatchObject({
    kind: "invalid",
    fields: { reason: "notAnOption" },
  });
  expectOk(await rejectApplication({ actor, applicationId, reason: "notEligible", note: EXPLANATION }));
  expect(await row(applicationId)).toMatchObject({ state: "PRE_REJECTED", dueOn: null });
  const events = await db.applicationEvent.findMany({ where: { event: "reject" } });
  expect(events[0]?.data).toMatchObject({ reason: "notEligible", note: EXPLANATION });
  const audit = await db.auditEntry.findFirstOrThrow({ where: { action: "reject" } });
  expect(JSON.stringify(audit.data)).not.toContain("见签证页");
  await aSubmitted({ answers: { passportNo: answers.passportNo } });
});

describe("a returned application", () => {
  const correct = async (returned: Awaited<ReturnType<typeof aReturned>>) => {
    expectOk(
      await saveSupplement({
        actor: returned.applicant,
        applicationId: returned.id,
        answers: { heldNo: "K7654321", givenName: "SOMEONE ELSE" },
        final: true,
      }),
    );
    await aFile(returned.id, "RELATIONSHIP_PROOF");
  };
  const resubmit = (returned: Awaited<ReturnType<typeof aReturned>>, idempotencyKey: string) =>
    resubmitApplication({ actor: returned.applicant, applicationId: returned.id, idempotencyKey });

  test("opens just the returned questions, and goes back with all of them answered", async () => {
    const returned = await aReturned();
    expect(await resubmit(returned, "a")).toMatchObject({ code: "unanswered", data: { count: 2 } });
    await correct(returned);
    await setPracticeTime(new Date("2026-12-23T23:59:59+08:00"));
    const first = expectOk(await resubmit(returned, "b"));
    expect(first).toEqual({ serial: returned.serial, dueOn: "2026-12-28", provisional: false });
    expect(await resubmit(returned, "b")).toEqual({ kind: "ok", data: first });
    const { openSubmission } = await import("@/lib/server/db/repositories/applications");
    const frozen = await db.submission.findFirstOrThrow({ where: { round: 2 } });
    expect(openSubmission(frozen)).toMatchObject({ heldNo: "K7654321", givenName: "MINJI" });
    expect(frozen.consents).toContain("FACE_PHOTO");
    expect(await db.returnItem.count({ where: { answeredAt: null } })).toBe(0);
  });

  test("is not shut out by days that passed during the review, when what was asked cannot be changed", async () => {
    const returned = await aReturned({ answers: { requestedUntil: "2027-05-22" } });
    await correct(returned);
    await setPracticeTime(new Date("2026-12-20T10:00:00+08:00"));
    expectOk(await resubmit(returned, "still-entitled"));
  });

  test("cannot be changed through the steps of a draft, nor resubmitted after its day", async () => {
    const returned = await aReturned();
    expect(
      await saveStep({
        actor: returned.applicant,
        applicationId: returned.id,
        step: "personal",
        answers: {},
        final: false,
      }),
    ).toMatchObject({ code: "illegalMove" });
    await correct(returned);
    await setPracticeTime(new Date("2026-12-24T00:00:00+08:00"));
    expect(await resubmit(returned, "late")).toMatchObject({ code: "tooLateToSupplement" });
  });

  test("a correction that is no answer is kept as typed and told", async () => {
    const returned = await aReturned();
    expect(
      await saveSupplement({
        actor: returned.applicant,
        applicationId: returned.id,
        answers: { heldNo: "?" },
        final: true,
      }),
    ).toMatchObject({ kind: "invalid", fields: { heldNo: "documentNo" }, values: { heldNo: "?" } });
  });
});
