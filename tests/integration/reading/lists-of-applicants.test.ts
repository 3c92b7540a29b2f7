import { randomUUID } from "node:crypto";
import { GET as exportOf } from "@/app/api/lists/[list]/route";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { ApplicantList } from "@/lib/domain/case/states";
import { LIST_ORDERS, listViewOf } from "@/lib/domain/lists/list-view";
import { db, disconnect } from "@/lib/server/db/client";
import { LIMITS } from "@/lib/server/db/limits";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import {
  listOfApplicant,
  wholeListOfApplicant,
} from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { ownById } from "@/lib/server/db/questions/applicant/own-by-id";
import { sessionCookieName, tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { deleteDrafts } from "@/lib/use-cases/applying/delete-drafts";
import { inGroups } from "../../support/codes";
import { emptyTables } from "../../support/database";
import { aDraft, aReturned, aSubmitted } from "../../support/factories/cases";
import { anApplicant } from "../../support/factories/people";
import { statementsOf } from "../../support/statements";
import { speak } from "../../support/words-of-pages";

jest.mock(
  "next-intl/server",
  () =>
    jest.requireActual<typeof import("../../support/words-of-pages")>("../../support/words-of-pages")
      .serverWords,
);

let applicant: ApplicantActor;

beforeEach(async () => {
  await emptyTables();
  speak("zh");
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  applicant = await anApplicant();
});
afterAll(disconnect);

const found = async (asked: Record<string, string>, list: ApplicantList = "applications") =>
  (await listOfApplicant(applicant, list, listViewOf(list, asked))).rows.map(({ serial }) => serial);

/** Copies of one application, told apart by what lists are put in order by. */
const copiesOf = async (id: string, count: number): Promise<void> => {
  const row = await db.application.findUniqueOrThrow({ where: { id } });
  await db.application.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      ...row,
      id: randomUUID(),
      serial: `4403002601010${String(at).padStart(4, "0")}`,
      holderIndex: null,
      personIndex: null,
      underWay: false,
      searchName: ` kim ${"abc"[at % 3]}`,
      type: ["FIRST", "RENEWAL"][at % 2] ?? "FIRST",
      dueOn: at % 4 === 0 ? null : `2026-12-0${at % 4}`,
      updatedAt: new Date(Date.UTC(2026, 10, 1 + (at % 5))),
    })),
  });
};

test("each filter of a list narrows it, all of them together too", async () => {
  const kim = await aSubmitted({ applicant });
  const other = await aSubmitted({
    applicant,
    answers: {
      familyName: "O'NEILL",
      givenName: "SEAN",
      nationality: "IRL",
      gender: "M",
      passportNo: "PX1234567",
    },
  });
  const both = [kim.serial, other.serial].sort();
  const rows = await db.application.findMany({ select: { serial: true, nationality: true } });
  expect(rows).toHaveLength(2);
  expect((await found({})).sort()).toEqual(both);
  const only: Record<string, string>[] = [
    { serial: other.serial.slice(-6) },
    { serial: inGroups(other.serial) },
    { name: "oneill" },
    { name: "sean o’n" },
    { nationality: "IRL" },
    { gender: "M" },
    { passportNo: " px-123 4567 " },
    { gender: "M", name: "sean", type: "FIRST", state: "SUBMITTED", from: "2026-11-23", to: "2026-11-23" },
  ];
  for (const asked of only) expect([asked, await found(asked)]).toEqual([asked, [other.serial]]);
  const nothing: Record<string, string>[] = [
    { expertNo: "1" },
    { serial: "4403%" },
    { name: "%" },
    { passportNo: "PX123456" },
    { state: "RETURNED" },
    { type: "REISSUE" },
    { from: "2026-11-24" },
    { to: "2026-11-22" },
  ];
  for (const asked of nothing) expect([asked, await found(asked)]).toEqual([asked, []]);
});

test.each(LIST_ORDERS)("put in order by %s every row is on one page, forwards and backwards", async (by) => {
  const { id, serial } = await aReturned({ applicant });
  await copiesOf(id, 6);
  await aReturned();
  const limit = jest.replaceProperty(LIMITS, "listPage", 3 as never);
  for (const sort of [by, `-${by}`]) {
    const page = (asked: Record<string, string>) =>
      listOfApplicant(applicant, "todo", listViewOf("todo", { sort, ...asked }));
    const pages = [await page({})];
    for (let at = pages[0]!; at.next; pages.push(at)) at = await page({ after: at.next });
    const serials = pages.map(({ rows }) => rows.map((row) => row.serial));
    expect(serials.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(new Set(serials.flat()).size).toBe(7);
    expect(serials.flat()).toContain(serial);
    expect(pages.map(({ preceding, total }) => [preceding, total])).toEqual([
      [0, 7],
      [3, 7],
      [6, 7],
    ]);
    const back = await page({ before: pages[2]!.previous! });
    expect(back.rows.map((row) => row.serial)).toEqual(serials[1]);
    expect([back.preceding, pages[0]!.previous]).toEqual([3, undefined]);
  }
  limit.restore();
});

test("a page goes on where it was, also when the row it ended with is gone", async () => {
  const { id } = await aDraft({ applicant });
  await copiesOf(id, 5);
  const limit = jest.replaceProperty(LIMITS, "listPage", 2 as never);
  const page = (asked: Record<string, string>) =>
    listOfApplicant(applicant, "drafts", listViewOf("drafts", { sort: "serial", ...asked }));
  const first = await page({});
  const expected = (await page({ after: first.next! })).rows.map(({ serial }) => serial);
  await deleteDrafts({ actor: applicant, ids: [first.rows[1]!.id] });
  const second = await page({ after: first.next! });
  expect(second.rows.map(({ serial }) => serial)).toEqual(expected);
  expect((await page({ after: "forged" })).preceding).toBe(0);
  limit.restore();
});

test("a list takes two statements however long it is, and one more to look into sealed answers", async () => {
  const { id } = await aSubmitted({ applicant });
  await copiesOf(id, 30);
  const sent = (asked: Record<string, string>) => statementsOf(() => found(asked));
  expect(await sent({})).toHaveLength(2);
  expect(await sent({ name: "kim", sort: "-name", nationality: "KOR" })).toHaveLength(2);
  expect(await sent({ gender: "F" })).toHaveLength(3);
});

test("chosen drafts are deleted each by itself and audited, another's and what was submitted stay", async () => {
  const mine = [await aDraft({ applicant }), await aDraft({ applicant })];
  const submitted = await aSubmitted({ applicant });
  const strangers = await aDraft();
  const ids = [...mine, submitted, strangers].map(({ id }) => id);
  expect(await deleteDrafts({ actor: applicant, ids: [...ids, "no-id"] })).toEqual({
    kind: "ok",
    data: { deleted: 2, kept: [submitted.serial] },
  });
  const left = await db.application.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual([submitted.id, strangers.id].sort());
  const audited = await db.auditEntry.findMany({ where: { action: "deleteDraft" } });
  expect(audited.map(({ subject }) => subject).sort()).toEqual(
    mine.map(({ id }) => `application:${id}`).sort(),
  );
});

const exported = async (query: string, actor = applicant) => {
  const token = await tokenOfSession(await createSession(db, { accountId: actor.accountId }, "Firefox"));
  const request = new Request(`http://localhost/api/lists/applications?${query}`, {
    headers: { cookie: `${sessionCookieName()}=${token}` },
  });
  return exportOf(request, { params: Promise.resolve({ list: "applications" }) });
};

test("what a search finds is taken away as CSV: own rows, the columns chosen, in the page's words, harmless", async () => {
  const kim = await aSubmitted({ applicant, answers: { familyName: "KIM", givenName: "MINJI" } });
  const other = await aSubmitted({ applicant });
  await aSubmitted();
  const all = await exported("format=csv&language=zh&hidden=gender.passportNo&sort=serial");
  expect(all.headers.get("content-type")).toBe("text/csv");
  const bytes = Buffer.from(await all.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").slice(1).trimEnd().split("\r\n");
  expect(lines[0]).toBe("流水号,状态,外专业务编号,出入境编号,业务类型,英文姓,英文名,国籍,提交日期");
  expect(lines).toHaveLength(3);
  const serials = lines.slice(1).map((line) => line.split(",")[0]?.trim());
  expect(serials).toEqual([kim.serial, other.serial].sort());
  const one = await (await exported(`format=csv&language=en&id=${other.id}`)).text();
  expect(one).toContain("Family name");
  expect(one).toContain(other.serial);
  expect(one).not.toContain(kim.serial);
  expect(
    await (await exported(`format=csv&language=en&serial=1&id=${other.id}`, await anApplicant())).text(),
  ).not.toContain(other.serial);
  const audited = await db.auditEntry.findMany({ where: { subject: `account:${applicant.accountId}` } });
  expect(audited.filter(({ action }) => action === "exportList").map(({ data }) => data)).toEqual([
    { list: "applications", format: "csv", rows: 2, searched: false },
    { list: "applications", format: "csv", rows: 1, searched: true },
  ]);
});

test("the same as a workbook; too many files in an hour are refused", async () => {
  await aSubmitted({ applicant });
  const file = await exported("format=xlsx&language=en");
  expect(file.headers.get("content-disposition")).toMatch(/\.xlsx/);
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  await db.rateCounter.updateMany({ where: { key: { startsWith: "export:" } }, data: { count: 30 } });
  const refused = await exported("format=csv&language=zh");
  expect([refused.status, await refused.json()]).toMatchObject([429, { code: "rateLimited" }]);
  expect((await exported("format=doc&language=zh")).status).toBe(422);
});

test("what is taken away and what is named by its id are one's own", async () => {
  const own = await aSubmitted({ applicant });
  const others = await aSubmitted();
  const whole = (actor: ApplicantActor, ids: readonly string[] = []) =>
    wholeListOfApplicant(actor, "applications", listViewOf("applications", {}), ids);
  expect((await whole(applicant)).map(({ id }) => id)).toEqual([own.id]);
  expect(await whole(applicant, [others.id])).toEqual([]);
  expect(await ownById(applicant, [own.id, others.id, "no-id"])).toEqual([
    { id: own.id, serial: own.serial, fullName: "KIM MINJI", state: "SUBMITTED" },
  ]);
  expect(await ownById(applicant, ["no-id"])).toEqual([]);
});
