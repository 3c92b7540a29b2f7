import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { takeBackOffer } from "@/lib/server/db/questions/officer/just-decided";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { drainOutbox } from "@/lib/server/engine/outbox-drain";
import { lookUpStatus } from "@/lib/use-cases/reading/look-up-status";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { rejectApplication } from "@/lib/use-cases/reviewing/reject-application";
import { releaseApplication } from "@/lib/use-cases/reviewing/release-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { takeBackDecision } from "@/lib/use-cases/reviewing/take-back-decision";
import { emptyTables } from "../../support/database";
import {
  EXPLANATION,
  RETURN_ITEMS,
  aClaimed,
  aSubmitted,
  expectOk,
  version,
} from "../../support/factories/cases";
import { anOfficer } from "../../support/factories/people";
import { tenSecondsLater } from "../../support/sent-messages";

const NINE = new Date("2026-11-23T09:00:00+08:00");

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(NINE);
});
afterAll(disconnect);

type Claimed = Awaited<ReturnType<typeof aClaimed>>;

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });
const messages = () => db.outboxMessage.findMany({ where: { kind: "SMS" }, orderBy: { sequence: "asc" } });

const DECISIONS = {
  pass: async ({ preReviewer: actor, id: applicationId }: Claimed) =>
    expectOk(await passPreReview({ actor, applicationId, interviewRequired: true })),
  return: async ({ preReviewer: actor, id: applicationId }: Claimed) =>
    expectOk(await returnApplication({ actor, applicationId, items: RETURN_ITEMS })),
  reject: async ({ preReviewer: actor, id: applicationId }: Claimed) =>
    expectOk(await rejectApplication({ actor, applicationId, reason: "notEligible", note: EXPLANATION })),
};
const EACH = ["pass", "return", "reject"] as const;

const takeBack = async ({ preReviewer: actor, id: applicationId }: Claimed) =>
  takeBackDecision({ actor, applicationId, version: await version(applicationId) });

/** Lets so many seconds go by. */
const wait = (seconds: number) => setPracticeTime(new Date(NINE.getTime() + seconds * 1_000));

test.each(EACH)("%s is taken back: the case lies there as it did, and nobody was told", async (decision) => {
  const claimed = await aClaimed();
  const { version: _, updatedAt: __, ...before } = await row(claimed.id);
  const told = await messages();
  await DECISIONS[decision](claimed);
  expect((await messages()).at(-1)).toMatchObject({ status: "PENDING" });
  expect(expectOk(await takeBack(claimed))).toEqual({ applicationId: claimed.id, serial: claimed.serial });
  expect(await row(claimed.id)).toMatchObject(before);
  expect(await db.returnItem.count()).toBe(0);
  expect((await messages()).slice(told.length).map(({ status }) => status)).toEqual(["DROPPED"]);
  const [last, decided] = await db.applicationEvent.findMany({ orderBy: { at: "desc" }, take: 2 });
  expect([last?.event, last?.to, decided?.event]).toEqual(["takeBack", "PRE_REVIEW", decision]);
  expect(await db.auditEntry.count({ where: { action: "takeBack" } })).toBe(1);
});

test("what was decided lies before the officer again, until something else happens, and before no colleague", async () => {
  const claimed = await aClaimed();
  const read = async (actor = claimed.preReviewer) => {
    const opened = await caseForOfficer(actor, claimed.id, "preReview");
    return "found" in opened && "takenBack" in opened.found ? opened.found.takenBack : undefined;
  };
  expect(await read()).toBeUndefined();
  await DECISIONS.return(claimed);
  expectOk(await takeBack(claimed));
  const items = (await read())?.items ?? [];
  expect(items).toHaveLength(RETURN_ITEMS.length);
  expect(items).toEqual(expect.arrayContaining(RETURN_ITEMS));
  const [entry] = await db.auditEntry.findMany({ where: { action: "takeBack" } });
  expect(JSON.stringify(entry?.data)).not.toContain(RETURN_ITEMS[0]?.text.zh);
  await DECISIONS.reject(claimed);
  expectOk(await takeBack(claimed));
  expect(await read()).toMatchObject({ items: [], reason: "notEligible", note: EXPLANATION });
  await DECISIONS.pass(claimed);
  expectOk(await takeBack(claimed));
  expect(await read()).toMatchObject({ interviewRequired: true });
  const { preReviewer: actor, id: applicationId } = claimed;
  expectOk(await releaseApplication({ actor, applicationId }));
  expectOk(await claimApplication({ actor, applicationId }));
  expect(await read()).toBeUndefined();
});

test.each(EACH)("to the applicant a %s that was taken back never was", async (decision) => {
  const claimed = await aClaimed();
  const seen = async () => {
    const view = await applicationForApplicant(claimed.applicant, claimed.id);
    if (!view) throw new Error("the owner reads it");
    const { state, events, timeline, next, returnItems, dueOn } = view;
    return { state, events, timeline, next, returnItems, dueOn };
  };
  const before = await seen();
  await DECISIONS[decision](claimed);
  expectOk(await takeBack(claimed));
  expect(await seen()).toEqual(before);
});

test("what the owner reads of an event does not name the desk it came from", async () => {
  const claimed = await aClaimed();
  await DECISIONS.pass(claimed);
  const view = await applicationForApplicant(claimed.applicant, claimed.id);
  expect(view?.events.at(-1)?.data).toEqual({ interviewRequired: true });
});

test("after it the case is decided anew, and the applicant is told of that alone", async () => {
  const claimed = await aClaimed();
  await DECISIONS.reject(claimed);
  expectOk(await takeBack(claimed));
  await DECISIONS.return(claimed);
  await tenSecondsLater();
  while (await drainOutbox({ gateway: "inbox", kinds: ["SMS"], makeDocument: async () => undefined }));
  const told = await db.demoSms.findMany({ select: { template: true } });
  expect(told.map(({ template }) => template)).not.toContain("rejected");
  expect(told.map(({ template }) => template)).toContain("returned");
});

test("within its ten seconds the message does not leave", async () => {
  const claimed = await aClaimed();
  const drain = () => drainOutbox({ gateway: "inbox", kinds: ["SMS"], makeDocument: async () => undefined });
  while (await drain());
  await DECISIONS.pass(claimed);
  expect(await drain()).toBe(0);
});

test("a colleague takes nothing back, nor does another role or the applicant", async () => {
  const claimed = await aClaimed();
  await DECISIONS.pass(claimed);
  const request = { applicationId: claimed.id, version: await version(claimed.id) };
  const as = async (actor: Parameters<typeof takeBackDecision>[0]["actor"]) =>
    takeBackDecision({ actor, ...request });
  expect(await as(await anOfficer(["PRE_REVIEWER"]))).toMatchObject({ code: "notOwnDecision" });
  expect(await as(await anOfficer(["APPROVER"]))).toMatchObject({ kind: "refused" });
  expect(await as(claimed.applicant)).toMatchObject({ code: "notAllowed" });
  expect(await row(claimed.id)).toMatchObject({ state: "TO_BOOK" });
});

test("after eleven seconds, or when the clock was set back, it stands", async () => {
  const claimed = await aClaimed();
  await DECISIONS.pass(claimed);
  await wait(3_600);
  expect(await takeBack(claimed)).toMatchObject({ code: "tooLateToTakeBack" });
  await wait(-3_600);
  expect(await takeBack(claimed)).toMatchObject({ code: "tooLateToTakeBack" });
});

test.each([
  ["was seen after it", 0, "decisionSeen"],
  ["may be looking: seen in the minute before it", 50, "decisionSeen"],
  ["rests since an hour", 3_600, undefined],
])("a session of the applicant that %s", async (_, secondsBefore, code) => {
  const claimed = await aClaimed();
  const id = await createSession(db, { accountId: claimed.applicant.accountId }, "Firefox");
  await DECISIONS.pass(claimed);
  const lastSeenAt = new Date(Date.now() - secondsBefore * 1_000);
  await db.session.update({ where: { id }, data: { lastSeenAt } });
  expect(await takeBack(claimed)).toMatchObject(code ? { code } : { kind: "ok" });
});

test("who signed out after it has seen it", async () => {
  const claimed = await aClaimed();
  const id = await createSession(db, { accountId: claimed.applicant.accountId }, "Firefox");
  await DECISIONS.pass(claimed);
  const long = new Date(Date.now() - 600_000);
  await db.session.update({ where: { id }, data: { lastSeenAt: long, endedAt: new Date() } });
  expect(await takeBack(claimed)).toMatchObject({ code: "decisionSeen" });
});

test("a status looked up by serial number after it has told it", async () => {
  const claimed = await aClaimed();
  await DECISIONS.pass(claimed);
  const { serial, answers } = claimed;
  const { passportNo, birthDate } = answers;
  expectOk(await lookUpStatus({ serial, passportNo, birthDate, browserId: "firefox", address: "192.0.2.1" }));
  expect(await takeBack(claimed)).toMatchObject({ code: "decisionSeen" });
});

test("a page that is behind takes nothing back", async () => {
  const claimed = await aClaimed();
  await DECISIONS.return(claimed);
  const seen = await version(claimed.id);
  await db.application.update({ where: { id: claimed.id }, data: { version: { increment: 1 } } });
  const { preReviewer: actor, id: applicationId } = claimed;
  expect(await takeBackDecision({ actor, applicationId, version: seen })).toMatchObject({ code: "stale" });
});

test("two presses at once take it back once", async () => {
  const claimed = await aClaimed();
  await DECISIONS.pass(claimed);
  const { preReviewer: actor, id: applicationId } = claimed;
  const request = { actor, applicationId, version: await version(applicationId) };
  const answers = await Promise.all([takeBackDecision(request), takeBackDecision(request)]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(["ok", "refused"]);
  expect(await db.applicationEvent.count({ where: { event: "takeBack" } })).toBe(1);
  expect(await row(applicationId)).toMatchObject({ state: "PRE_REVIEW", claimedById: actor.officerId });
});

test("a message that has left cannot be fetched back", async () => {
  const claimed = await aClaimed();
  await DECISIONS.pass(claimed);
  await tenSecondsLater();
  while (await drainOutbox({ gateway: "inbox", kinds: ["SMS"], makeDocument: async () => undefined }));
  expect(await takeBack(claimed)).toMatchObject({ code: "decisionSent" });
  expect(await row(claimed.id)).toMatchObject({ state: "TO_BOOK" });
});

test("against the worker that sends: either it was sent and stands, or it was taken back and not sent", async () => {
  for (let tried = 0; tried < 8; tried += 1) {
    const claimed = await aClaimed();
    await DECISIONS.pass(claimed);
    await tenSecondsLater();
    const drain = async () => {
      for (let round = 0; round < 4; round += 1)
        await drainOutbox({ gateway: "inbox", kinds: ["SMS"], makeDocument: async () => undefined });
    };
    const [answer] = await Promise.all([takeBack(claimed), drain()]);
    const passed = await db.outboxMessage.findFirstOrThrow({
      where: { applicationId: claimed.id, key: { startsWith: "passed:" } },
    });
    expect([answer.kind, passed.status]).toEqual(
      answer.kind === "ok" ? ["ok", "DROPPED"] : ["refused", "DONE"],
    );
  }
});

test("a passport that another application has taken meanwhile stays with it", async () => {
  const claimed = await aClaimed();
  await DECISIONS.reject(claimed);
  await aSubmitted({
    answers: { passportNo: claimed.answers.passportNo, birthDate: claimed.answers.birthDate },
  });
  expect(await takeBack(claimed)).toMatchObject({ code: "alreadyUnderWay" });
  expect(await row(claimed.id)).toMatchObject({ state: "PRE_REJECTED" });
  expect((await messages()).filter(({ status }) => status === "DROPPED")).toEqual([]);
});

test("the next page offers it to who decided, for as long as it can be done", async () => {
  const claimed = await aClaimed();
  const { preReviewer, serial, id: applicationId } = claimed;
  expect(await takeBackOffer(preReviewer, serial)).toBeUndefined();
  await DECISIONS.reject(claimed);
  expect(await takeBackOffer(preReviewer, serial)).toMatchObject({
    applicationId,
    version: await version(applicationId),
  });
  expect(await takeBackOffer(await anOfficer(["PRE_REVIEWER"]), serial)).toBeUndefined();
  for (const none of ["no such number", "\0", `${serial}\0`])
    expect(await takeBackOffer(preReviewer, none)).toBeUndefined();
  await wait(3_600);
  expect(await takeBackOffer(preReviewer, serial)).toBeUndefined();
});
