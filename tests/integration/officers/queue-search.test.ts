import { searchableName } from "@/lib/domain/people/searchable-name";
import { type CaseOrder, FIRST_DUE, type TicketOrder } from "@/lib/domain/queue-order";
import { LIMITS } from "@/lib/server/db/limits";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { NO_SEARCH, type QueueSearch } from "@/lib/server/db/queue-search";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { arrivalsOfToday } from "@/lib/server/db/questions/officer/arrivals-of-today";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { inGroups } from "../../support/codes";
import { emptyTables, sql } from "../../support/database";
import { aSubmitted, expectOk } from "../../support/factories/cases";
import { aCheckedIn, anAccepted, aReady } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

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
    (await preReviewQueue(officer, "all", { search: asking({ text }) })).rows.map((row) => row.serial);
  for (const text of [
    "jose garcia",
    "Lopez José",
    "luis gar",
    "ＧＡＲＣＩＡ",
    serial,
    inGroups(serial),
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
    (await preReviewQueue(actor, "all", { search: asking({ text }) })).rows.map((row) => row.fullName);
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
  expect((await preReviewQueue(reviewer, "all", { search: asking({ text }) })).rows).toEqual([]);
  expect((await decisionQueue(approver, { search: asking({ text }) })).rows).toHaveLength(1);
  expect((await decisionQueue(reviewer, { search: asking({ text }) })).rows).toEqual([]);
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
    (await preReviewQueue(officer, "all", { search: asking(search) })).rows.map((row) => row.serial);
  expect(await found({ due: "overdue" })).toEqual([late.serial]);
  expect(await found({ due: "today" })).toEqual([]);
  expect(await found({ type: "FIRST" })).toEqual([late.serial, fresh.serial]);
  expect(await found({ type: "RENEWAL" })).toEqual([]);
  const { dueOn } = await db.application.findUniqueOrThrow({ where: { id: late.id } });
  const after = `${dueOn}_${late.serial}`;
  expect((await preReviewQueue(officer, "all", { after, search: asking({ due: "overdue" }) })).rows).toEqual(
    [],
  );
});

/** What a queue shows in an order, page by page of two; a page is asked for by the cursor of the one before. */
const pageByPage = async (
  read: (
    after: string | undefined,
  ) => Promise<{ rows: readonly { serial: string }[]; next: string | undefined }>,
): Promise<string[]> => {
  const limit = jest.replaceProperty(LIMITS, "queuePage", 2 as never);
  const serials: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await read(after);
    serials.push(...rows.map(({ serial }) => serial));
    expect(rows.length).toBeLessThanOrEqual(2);
    after = next;
  } while (after);
  limit.restore();
  return serials;
};

describe("in an order that is asked for", () => {
  const named = (familyName: string, passportNo: string) =>
    aSubmitted({ answers: { familyName, givenName: "A", passportNo } });

  test("a queue goes on by pages, none twice and none left out, upwards and downwards", async () => {
    const first = await named("ÁLVAREZ", "M10000001");
    await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
    const others = [await named("ZHU", "M10000002"), await named("ÉMILE", "M10000003")];
    const second = await named("alva", "M10000004");
    const [zhu, emile] = others.map(({ serial }) => serial);
    const officer = await anOfficer(["PRE_REVIEWER"]);
    const read = (order: CaseOrder) =>
      pageByPage((after) => preReviewQueue(officer, "free", { order, after }));
    const byName = [second.serial, first.serial, emile, zhu];
    expect(await read({ by: "name", isDown: false })).toEqual(byName);
    expect(await read({ by: "name", isDown: true })).toEqual(byName.toReversed());
    for (const by of ["due", "submitted"] as const) {
      const bySubmission = [first.serial, ...[zhu, emile, second.serial].toSorted()];
      expect([by, await read({ by, isDown: false })]).toEqual([by, bySubmission]);
      expect([by, await read({ by, isDown: true })]).toEqual([by, bySubmission.toReversed()]);
    }
  });

  test("no name stands in an address, and a place of another order begins at the top", async () => {
    await named("KIM", "M10000001");
    await named("LEE", "M10000002");
    const officer = await anOfficer(["PRE_REVIEWER"]);
    const limit = jest.replaceProperty(LIMITS, "queuePage", 1 as never);
    const byName = { by: "name", isDown: false } as const;
    const { next = "" } = await preReviewQueue(officer, "free", { order: byName });
    expect(next).toMatch(/^[\w-]{40,}$/);
    for (const text of [next, Buffer.from(next, "base64url").toString("latin1")])
      expect(text.toLowerCase()).not.toContain("kim");
    const shown = async (order: CaseOrder, after: string) =>
      (await preReviewQueue(officer, "free", { order, after })).rows[0]?.fullName;
    expect(await shown(byName, next)).toBe("LEE A");
    expect(await shown(FIRST_DUE, next)).toBe("KIM A");
    for (const garbage of [
      "2026-11-26_44030026112300001",
      "%",
      "_",
      `${next.slice(0, -2)}AA`,
      "9".repeat(2_000),
    ])
      expect(await shown(byName, garbage)).toBe("KIM A");
    limit.restore();
  });

  test("a colleague's case is told neither by its place among names nor by its nationality", async () => {
    const theirs = await named("AAA", "M10000001");
    expectOk(await claimApplication({ actor: await anOfficer(["PRE_REVIEWER"]), applicationId: theirs.id }));
    const free = await named("KIM", "M10000002");
    const actor = await anOfficer(["PRE_REVIEWER"]);
    const shown = async (isDown: boolean, search: Partial<QueueSearch> = {}) => {
      const order = { by: "name", isDown } as const;
      const { rows } = await preReviewQueue(actor, "all", { order, search: asking(search) });
      return rows.map(({ serial }) => serial);
    };
    for (const isDown of [false, true]) expect(await shown(isDown)).toEqual([free.serial, theirs.serial]);
    const { nationality } = free.answers;
    expect(await shown(false, { nationality })).toEqual([free.serial]);
    const why = { reason: "enquiry", words: "申请人来电询问进度" } as const;
    expectOk(await stateReadingReason({ actor, applicationId: theirs.id, ...why }));
    expect(await shown(false, { nationality })).toEqual([theirs.serial, free.serial]);
    expect(await shown(true)).toEqual([free.serial, theirs.serial]);
    const held = await preReviewQueue(actor, "theirs");
    expect([held.counts.theirs, held.rows.map(({ serial }) => serial)]).toEqual([1, [theirs.serial]]);
  });

  test("the decisions are told apart by who may decide them", async () => {
    const seen = await anAccepted();
    const other = await anAccepted();
    const actor = { ...seen.windowOfficer, roles: ["APPROVER" as const] };
    const shown = async (decider: "me" | "colleague") =>
      (await decisionQueue(actor, { decider })).rows.map(({ serial, mayDecide }) => [serial, mayDecide]);
    expect(await shown("me")).toEqual([[other.serial, true]]);
    expect(await shown("colleague")).toEqual([[seen.serial, false]]);
    const nameless = { order: { by: "name", isDown: true } } as const;
    const all = await pageByPage((after) => decisionQueue(actor, { ...nameless, after }));
    expect(all.toSorted()).toEqual([seen.serial, other.serial].toSorted());
  }, 30_000);
});

describe("the other desks' lists", () => {
  test("of a hall are searched and ordered within the hall, and say which rows were meant", async () => {
    await aHall({ id: "2" });
    const { serial, reception } = await aCheckedIn();
    const window = await anOfficer(["WINDOW"], "1");
    const matching = async (text: string, officer = window) =>
      (await hallQueue(officer, false, { search: asking({ text }) })).map(({ matches }) => matches);
    expect(await matching(serial.slice(-4))).toEqual([true]);
    expect(await matching("nobody such")).toEqual([false]);
    expect(await matching(serial, await anOfficer(["WINDOW"], "2"))).toEqual([]);
    const arrivals = async (text: string) =>
      (await arrivalsOfToday(reception, { search: asking({ text }) })).map(({ matches }) => matches);
    expect([await arrivals(serial), await arrivals("nobody such")]).toEqual([[true], [false]]);
  });

  test("of tickets stand by turn, by name or by the time of the ticket", async () => {
    await aCheckedIn({ answers: { familyName: "ZHU" } });
    await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
    await aCheckedIn({ answers: { familyName: "ABE" } });
    const window = await anOfficer(["WINDOW"], "1");
    const numbers = async (order?: TicketOrder) =>
      (await hallQueue(window, false, order ? { order } : {})).map(({ fullName }) => fullName.slice(0, 3));
    expect(await numbers({ by: "name", isDown: false })).toEqual(["ABE", "ZHU"]);
    expect(await numbers({ by: "name", isDown: true })).toEqual(["ZHU", "ABE"]);
    const byTurn = await numbers();
    expect(await numbers({ by: "turn", isDown: true })).toEqual(byTurn.toReversed());
  });

  test("of the production are searched together, and keep their pages in another order", async () => {
    const { production, serial } = await aReady();
    const count = async (text: string) =>
      (await productionQueue(production, { search: asking({ text }) })).toCollect.count;
    expect([await count(serial.slice(-5)), await count("nobody such")]).toEqual([1, 0]);
    const down = await productionQueue(production, { order: { by: "name", isDown: true } });
    expect(down.toCollect.rows.map((row) => row.serial)).toEqual([serial]);
  }, 30_000);
});

test("names stored before the search was there are found by the same words", async () => {
  const names = ["GARCÍA LÓPEZ JOSÉ-LUIS", "O'CONNOR SEÁN", "NGUYỄN THỊ", "金 民智", ""];
  const migration = `SELECT rtrim(' ' || regexp_replace(
    regexp_replace(lower(regexp_replace(normalize(n, NFD), '[\\u0300-\\u036f''’]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'),
    '^ +', '')) AS found FROM unnest($1::text[]) n`;
  const rows = await sql<{ found: string }>(migration, [names]);
  expect(rows.map(({ found }) => found)).toEqual(names.map(searchableName));
});
