import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { realNow } from "@/lib/server/base/clock";
import { db, disconnect } from "@/lib/server/db/client";
import { LIMITS } from "@/lib/server/db/limits";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { noticesOfApplicant } from "@/lib/server/db/questions/applicant/notices-of-applicant";
import { inWords } from "@/lib/server/engine/notice-words";
import { insertOutbox } from "@/lib/server/db/repositories/outbox";
import { seeNotices } from "@/lib/use-cases/account/see-notices";
import { emptyTables } from "../../support/database";
import { aReturned, aSubmitted } from "../../support/factories/cases";
import { statementsOf } from "../../support/statements";

let applicant: ApplicantActor;
let applicationId: string;

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  ({ applicant, id: applicationId } = await aSubmitted());
  await db.outboxMessage.deleteMany();
});
afterAll(disconnect);

const told = (no: string, notBefore = new Date(0)) =>
  insertOutbox(db, {
    key: randomUUID(),
    kind: "SMS",
    lane: "sms:1",
    applicationId,
    notBefore,
    payload: { to: "+8619900000101", template: "lapsed", locale: "en", params: { no } },
  });

const textsOf = async (after?: string) =>
  (await noticesOfApplicant(applicant, after)).notices
    .map(inWords)
    .map(({ said, isNew }) => [/\d/.exec(said?.text ?? "")?.[0], isNew]);
const unread = async () => (await accountOfApplicant(applicant)).unread;
const look = async () => seeNotices(applicant, (await noticesOfApplicant(applicant)).seenUntil);

test("what one was told stands in the list as it was sent, new until it is looked at", async () => {
  await told("1");
  await told("2");
  await aReturned();
  expect(await unread()).toBe(2);
  const { notices } = await noticesOfApplicant(applicant);
  expect(notices.map(inWords)[0]).toMatchObject({ said: { template: "lapsed", locale: "en" }, isNew: true });
  await look();
  expect(await unread()).toBe(0);
  await told("3");
  expect(await unread()).toBe(1);
  expect(await textsOf()).toEqual([
    ["3", true],
    ["2", false],
    ["1", false],
  ]);
});

test("a message that may still be taken back is told with the next look, and one taken back never", async () => {
  await told("1", new Date(realNow().getTime() + 60_000));
  await told("2");
  expect(await textsOf()).toEqual([["2", true]]);
  await look();
  await db.outboxMessage.updateMany({ data: { notBefore: new Date(0) } });
  expect(await unread()).toBe(2);
  expect((await textsOf()).map(([no]) => no)).toEqual(["2", "1"]);
  await db.outboxMessage.updateMany({ data: { status: "DROPPED" } });
  expect([await unread(), await textsOf()]).toEqual([0, []]);
});

test("a message that did not arrive is told all the same, one that cannot be read does not hide others", async () => {
  await told("1");
  await db.outboxMessage.updateMany({ data: { status: "FAILED", attempts: 5 } });
  await told("2");
  const { id } = await db.outboxMessage.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  await db.outboxMessage.update({ where: { id }, data: { payloadCipher: Buffer.from("x") } });
  expect((await noticesOfApplicant(applicant)).notices.map(inWords)).toMatchObject([
    { said: undefined, undelivered: false },
    { said: { template: "lapsed" }, undelivered: true },
  ]);
});

test("a message told before its words asked for more is read with a gap, not left out", async () => {
  await insertOutbox(db, {
    key: randomUUID(),
    kind: "SMS",
    lane: "sms:1",
    applicationId,
    payload: { to: "+8619900000101", template: "ready", locale: "en", params: { hall: "East Hall" } },
  });
  const [notice] = (await noticesOfApplicant(applicant)).notices.map(inWords);
  expect(notice?.said?.text).toBe("…: permit ready. Collect it at East Hall with the receipt by ….");
});

test("a long list goes on, and looking at older messages reads no newer ones again", async () => {
  for (const no of ["1", "2", "3"]) await told(no);
  const limit = jest.replaceProperty(LIMITS, "noticePage", 2 as never);
  await look();
  const first = await noticesOfApplicant(applicant);
  const older = await noticesOfApplicant(applicant, first.next);
  expect([first.notices.length, older.notices.length, older.next]).toEqual([2, 1, undefined]);
  await seeNotices(applicant, older.seenUntil);
  expect(await unread()).toBe(0);
  limit.restore();
});

test("the frame's counts and the list take one statement each", async () => {
  await told("1");
  expect(await statementsOf(unread)).toHaveLength(1);
  expect(await statementsOf(textsOf)).toHaveLength(1);
});
