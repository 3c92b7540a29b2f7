import { searchableName } from "@/lib/domain/people/searchable-name";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { NO_SEARCH, type QueueSearch } from "@/lib/server/db/queue-search";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { emptyTables, sql } from "../support/database";
import { aSubmitted, expectOk } from "../support/factories/cases";
import { anAccepted } from "../support/factories/hall-cases";
import { aHall } from "../support/factories/halls";
import { anOfficer } from "../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const asking = (search: Partial<QueueSearch>): QueueSearch => ({ ...NO_SEARCH, ...search });
const garcia = () =>
  aSubmitted({ answers: { familyName: "GARCÍA LÓPEZ", givenName: "JOSÉ-LUIS", passportNo: "PAB123456" } });

test("a queue is searched by serial number, whole passport number, and names without accents or order", async () => {
  const { serial } = await garcia();
  await aSubmitted({ answers: { familyName: "KIM", givenName: "MINJI", passportNo: "M46530399" } });
  const officer = await anOfficer(["PRE_REVIEWER"]);
  const found = async (text: string) =>
    (await preReviewQueue(officer, "all", undefined, asking({ text }))).rows.map((row) => row.serial);
  for (const text of [
    "jose garcia",
    "Lopez José",
    "luis gar",
    "ＧＡＲＣＩＡ",
    serial,
    serial.slice(-5),
    "pab 123-456",
  ])
    expect([text, await found(text)]).toEqual([text, [serial]]);
  for (const text of ["arcia", "garcia kim", "PAB12345", "%", "_ _", "'; --"])
    expect([text, await found(text)]).toEqual([text, []]);
  expect(await found("")).toHaveLength(2);
});

test("no name and no passport number finds a colleague's case before a reason was given; its serial number does", async () => {
  const { id, serial } = await garcia();
  expectOk(await claimApplication({ actor: await anOfficer(["PRE_REVIEWER"]), applicationId: id }));
  const actor = await anOfficer(["PRE_REVIEWER"]);
  const found = async (text: string) =>
    (await preReviewQueue(actor, "all", undefined, asking({ text }))).rows.map((row) => row.fullName);
  expect([await found("garcia"), await found("PAB123456")]).toEqual([[], []]);
  expect(await found(serial)).toEqual([""]);
  expectOk(
    await stateReadingReason({ actor, applicationId: id, reason: "enquiry", words: "申请人来电询问进度" }),
  );
  expect(await found("garcia")).toHaveLength(1);
});

test("a search never leaves the desk's own queue, and is written down, also one that finds nobody", async () => {
  const accepted = await anAccepted();
  const reviewer = await anOfficer(["PRE_REVIEWER"]);
  const approver = await anOfficer(["APPROVER"]);
  const text = accepted.serial;
  expect((await preReviewQueue(reviewer, "all", undefined, asking({ text }))).rows).toEqual([]);
  expect((await decisionQueue(approver, undefined, asking({ text }))).rows).toHaveLength(1);
  expect((await decisionQueue(reviewer, undefined, asking({ text }))).rows).toEqual([]);
  const looks = await db.auditEntry.findMany({
    where: { action: "readQueue" },
    orderBy: { sequence: "asc" },
  });
  expect(looks.map(({ data }) => data)).toMatchObject([
    { desk: "review", shown: 0, searched: true },
    { desk: "decisions", shown: 1, searched: true },
  ]);
});

test("filters narrow by the day and the kind, and the pages keep them", async () => {
  const officer = await anOfficer(["PRE_REVIEWER"]);
  const late = await aSubmitted();
  await setPracticeTime(new Date("2026-11-27T10:00:00+08:00"));
  const fresh = await aSubmitted();
  const found = async (search: Partial<QueueSearch>) =>
    (await preReviewQueue(officer, "all", undefined, asking(search))).rows.map((row) => row.serial);
  expect(await found({ due: "overdue" })).toEqual([late.serial]);
  expect(await found({ due: "today" })).toEqual([]);
  expect(await found({ type: "FIRST" })).toEqual([late.serial, fresh.serial]);
  expect(await found({ type: "RENEWAL" })).toEqual([]);
  const { dueOn } = await db.application.findUniqueOrThrow({ where: { id: late.id } });
  const behind = `${dueOn}_${late.serial}`;
  expect((await preReviewQueue(officer, "all", behind, asking({ due: "overdue" }))).rows).toEqual([]);
});

test("names stored before the search was there are found by the same words", async () => {
  const names = ["GARCÍA LÓPEZ JOSÉ-LUIS", "O'CONNOR SEÁN", "NGUYỄN THỊ", "金 民智", ""];
  const migration = `SELECT rtrim(' ' || regexp_replace(
    regexp_replace(lower(regexp_replace(normalize(n, NFD), '[\\u0300-\\u036f''’]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'),
    '^ +', '')) AS found FROM unnest($1::text[]) n`;
  const rows = await sql<{ found: string }>(migration, [names]);
  expect(rows.map(({ found }) => found)).toEqual(names.map(searchableName));
});
