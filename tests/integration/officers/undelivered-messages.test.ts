import pg from "pg";
import { deskTopic } from "@/lib/domain/live-desks";
import type { OfficerActor } from "@/lib/domain/actors";
import { LIMITS } from "@/lib/server/db/limits";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { undeliveredMessages } from "@/lib/server/db/questions/officer/undelivered-messages";
import { IN_FLIGHT } from "@/lib/server/db/repositories/outbox";
import { drainOutbox } from "@/lib/server/engine/outbox-drain";
import type { SmsMessage, SmsOutcome } from "@/lib/server/ports/sms/gateway";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { resendMessage } from "@/lib/use-cases/office/resend-message";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { inGroups } from "../../support/codes";
import { emptyTables, testDatabaseUrl } from "../../support/database";
import { aClaimed, expectOk, expectOpened } from "../../support/factories/cases";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { tenSecondsLater } from "../../support/sent-messages";

let admin: OfficerActor;

beforeEach(async () => {
  await emptyTables();
  admin = await anOfficer(["ADMIN"]);
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const sent: SmsMessage[] = [];
/** Everything waiting leaves through a carrier that answers like this. */
const drain = (outcome: SmsOutcome) =>
  drainOutbox({
    kinds: ["SMS"],
    gateway: { send: (message) => Promise.resolve((sent.push(message), outcome)) },
    makeDocument: () => Promise.reject(new Error("no document is drained here")),
  });

/** Passed at the pre-review, and the text message that says so met this answer. */
const passedWith = async (outcome: SmsOutcome) => {
  const found = await aClaimed();
  const { preReviewer, id } = found;
  expectOk(await passPreReview({ actor: preReviewer, applicationId: id, interviewRequired: false }));
  await tenSecondsLater();
  await drain(outcome);
  return found;
};

test.each([
  ["the number does not exist", { kind: "invalidNumber", detail: "MOBILE_NUMBER_ILLEGAL" }, "FAILED"],
  ["the carrier cannot tell", { kind: "uncertain", detail: "time-out" }, "UNCERTAIN"],
] as const)("a message is shown to staff and on its case when %s", async (_, outcome, status) => {
  const { id, serial, preReviewer } = await passedWith(outcome);
  const [message, ...others] = (await undeliveredMessages(admin)).rows;
  expect(others).toEqual([]);
  expect(message).toMatchObject({ about: "passed", serial, status, reason: outcome.detail });
  expect(message?.to).toMatch(/^199\*{4}\d{4}$/);
  const why = { reason: "enquiry", words: "申请人来电询问短信" };
  expectOk(await stateReadingReason({ actor: preReviewer, applicationId: id, ...why }));
  expect(expectOpened(await caseForOfficer(preReviewer, id, "preReview")).undelivered).toEqual([message]);
});

test("an administrator sends it again once, and it is gone from the list when it left", async () => {
  await passedWith({ kind: "invalidNumber", detail: "off" });
  const messageId = (await undeliveredMessages(admin)).rows[0]?.id ?? "";
  for (const actor of [await anOfficer(["PRE_REVIEWER"]), await anApplicant()])
    expect(await resendMessage({ actor, messageId })).toMatchObject({ kind: "refused", code: "notAllowed" });

  expectOk(await resendMessage({ actor: admin, messageId }));
  expect(await resendMessage({ actor: admin, messageId })).toMatchObject({ code: "notFound" });
  sent.length = 0;
  await drain({ kind: "sent" });
  expect(sent.map(({ template }) => template)).toEqual(["passed"]);
  expect((await undeliveredMessages(admin)).rows).toEqual([]);
  expect(await db.auditEntry.count({ where: { action: "resendMessage" } })).toBe(1);
});

test("a message on its way, or tried for the first time, is not called undelivered", async () => {
  await passedWith({ kind: "retryable", detail: "busy" });
  expect((await undeliveredMessages(admin)).rows).toEqual([]);
  await db.outboxMessage.updateMany({ where: { kind: "SMS" }, data: { attempts: 3 } });
  expect((await undeliveredMessages(admin)).rows).toMatchObject([{ status: "PENDING", reason: "busy" }]);
});

test("a message whose process died while sending it is undelivered once nobody can be sending it any more", async () => {
  await passedWith({ kind: "sent" });
  const dead = (notBefore: Date) =>
    db.outboxMessage.updateMany({
      where: { kind: "SMS" },
      data: { status: "UNCERTAIN", lastError: IN_FLIGHT, notBefore },
    });
  await dead(new Date(Date.now() + 60_000));
  expect((await undeliveredMessages(admin)).rows).toEqual([]);
  await dead(new Date(Date.now() - 1000));
  expect((await undeliveredMessages(admin)).rows).toMatchObject([{ about: "passed", status: "UNCERTAIN" }]);
});

test("what did not leave goes on by pages, the latest first, also when one before has been sent", async () => {
  for (let count = 0; count < 3; count += 1) await passedWith({ kind: "invalidNumber", detail: "off" });
  const all = (await undeliveredMessages(admin)).rows.map(({ id }) => id);
  const page = jest.replaceProperty(LIMITS, "queuePage", 2 as never);
  const first = await undeliveredMessages(admin);
  expect(first.rows.map(({ id }) => id)).toEqual(all.slice(0, 2));
  expectOk(await resendMessage({ actor: admin, messageId: all[0] ?? "" }));
  const second = await undeliveredMessages(admin, { after: first.next });
  expect(second).toMatchObject({ rows: [{ id: all[2] }], next: undefined });
  expect((await undeliveredMessages(admin, { after: "no number" })).rows).toHaveLength(2);
  page.restore();
});

test("they are found by a part of the serial number and by their status alone, and turned round", async () => {
  const failed = await passedWith({ kind: "invalidNumber", detail: "off" });
  const uncertain = await passedWith({ kind: "uncertain", detail: "time-out" });
  const serials = async (reading: Parameters<typeof undeliveredMessages>[1]) =>
    (await undeliveredMessages(admin, reading)).rows.map(({ serial }) => serial);
  expect(await serials({ text: inGroups(failed.serial) })).toEqual([failed.serial]);
  expect(await serials({ text: failed.serial.slice(-6) })).toEqual([failed.serial]);
  expect(await serials({ status: "UNCERTAIN" })).toEqual([uncertain.serial]);
  expect(await serials({ text: failed.serial, status: "UNCERTAIN" })).toEqual([]);
  // An administrator reads no case: nobody's name and passport is told from here.
  const { familyName, passportNo } = failed.answers;
  for (const text of [familyName, passportNo, "44", "%"])
    expect([text, await serials({ text })]).toEqual([text, []]);
  expect(await serials({ order: { by: "ordered", isDown: false } })).toEqual([
    failed.serial,
    uncertain.serial,
  ]);
  expect(await serials({})).toEqual([uncertain.serial, failed.serial]);
});

test("its desk is told when a message did not leave and when it is sent again, never of one that leaves", async () => {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  const told: (string | undefined)[] = [];
  client.on("notification", ({ payload }) => told.push(payload));
  await client.query("LISTEN desk_changes");
  const heard = async () => {
    await client.query("SELECT 1");
    return told.splice(0).filter((topic) => topic === deskTopic("messages", null)).length;
  };
  await passedWith({ kind: "sent" });
  expect(await heard()).toBe(0);
  await passedWith({ kind: "invalidNumber", detail: "off" });
  expect(await heard()).toBe(1);
  const messageId = (await undeliveredMessages(admin)).rows[0]?.id ?? "";
  expectOk(await resendMessage({ actor: admin, messageId }));
  expect(await heard()).toBe(1);
  await client.end();
});
