import { randomUUID } from "node:crypto";
import type { OfficerActor } from "@/lib/domain/actors";
import { rolesOf } from "@/lib/domain/role-routes";
import type { Result } from "@/lib/domain/result";
import { OFFICER_ROLES } from "@/lib/domain/vocabulary";
import { today } from "@/lib/server/base/clock";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { db, disconnect } from "@/lib/server/db/client";
import { LIMITS } from "@/lib/server/db/limits";
import { tipForOfficer } from "@/lib/server/db/questions/tips/tip-for-officer";
import { tipInbox } from "@/lib/server/db/questions/tips/tip-inbox";
import { askForTip } from "@/lib/use-cases/tips/ask-for-tip";
import { closeTip } from "@/lib/use-cases/tips/close-tip";
import { giveTip, type TipRequest } from "@/lib/use-cases/tips/give-tip";
import { takeUpTip } from "@/lib/use-cases/tips/take-up-tip";
import { emptyTables } from "../../support/database";
import { expectOk } from "../../support/factories/cases";
import { anOfficer } from "../../support/factories/people";

const HOME = { address: "198.51.100.7", browserId: "b" };
const WHAT = "三楼仓库里有五名外国人每天上夜班，没有工作许可。";
const PLACE = "福中三路 88 号 3 栋";

let admin: OfficerActor;
beforeEach(async () => {
  await emptyTables();
  admin = await anOfficer(["ADMIN"]);
});
afterAll(disconnect);

const tip = (changes: Partial<TipRequest> = {}): TipRequest => ({
  from: HOME,
  key: randomUUID(),
  kind: "ILLEGAL_WORK",
  what: WHAT,
  district: "FUTIAN",
  address: PLACE,
  seenOn: today(),
  contact: "+86 199 0000 0042",
  ...changes,
});
const given = async (changes: Partial<TipRequest> = {}) => expectOk(await giveTip(tip(changes))).number;
const ask = (number: string, address = HOME.address) => askForTip({ number, address, browserId: "b" });
const codeOf = (result: Result<unknown>) => (result.kind === "refused" ? result.code : result.kind);
const idOf = async (number: string) => (await db.tip.findUniqueOrThrow({ where: { number } })).id;

test("a report is kept sealed, with nothing of where it came from, and its number tells the state alone", async () => {
  const number = await given();
  const row = await db.tip.findUniqueOrThrow({ where: { number } });
  const stored = Buffer.from(row.contentCipher).toString("latin1") + JSON.stringify(row, (_, v) => String(v));
  for (const secret of [WHAT, PLACE, "199", HOME.address]) expect(stored).not.toContain(secret);
  expect(expectOk(await ask(number))).toEqual({ number, state: "RECEIVED" });
  expect(expectOk(await ask(number.toLowerCase().replace(/(.{4})/g, "$1-")))).toEqual({
    number,
    state: "RECEIVED",
  });
});

test("it is taken up and closed with a note; the reporter sees the state, never the note", async () => {
  const number = await given();
  const tipId = await idOf(number);
  expect(codeOf(await closeTip({ actor: admin, tipId, note: "查实" }))).toBe("tipMoved");
  expectOk(await takeUpTip({ actor: admin, tipId }));
  expect(expectOk(await ask(number)).state).toBe("TAKEN_UP");
  expect(codeOf(await takeUpTip({ actor: admin, tipId }))).toBe("tipMoved");
  expect(await closeTip({ actor: admin, tipId, note: " \n " })).toMatchObject({
    fields: { note: "required" },
  });
  expectOk(await closeTip({ actor: admin, tipId, note: "已移交 & <b>查实</b>" }));
  expect(expectOk(await ask(number))).toEqual({ number, state: "CLOSED" });
  const read = await tipForOfficer(admin, tipId);
  expect(read).toMatchObject({
    note: "已移交 & <b>查实</b>",
    written: { what: WHAT, contact: "+86 199 0000 0042" },
  });
  expect(
    JSON.stringify((await db.tip.findMany()).map(({ noteCipher }) => Buffer.from(noteCipher ?? []))),
  ).not.toContain("查实");
});

test.each(OFFICER_ROLES.filter((role) => !rolesOf("tips").includes(role)))(
  "%s sees no report, and takes none up",
  async (role) => {
    const tipId = await idOf(await given());
    const officer = await anOfficer([role]);
    expect((await tipInbox(officer, { state: "RECEIVED" })).rows).toEqual([]);
    expect(await tipForOfficer(officer, tipId)).toBeUndefined();
    expect(codeOf(await takeUpTip({ actor: officer, tipId }))).toBe("notAllowed");
    expect(codeOf(await closeTip({ actor: officer, tipId, note: "x" }))).toBe("notAllowed");
    expect(await db.auditEntry.count({ where: { action: "readTip" } })).toBe(0);
  },
);

test("each look is written down, without what was read", async () => {
  const tipId = await idOf(await given());
  await tipForOfficer(admin, tipId);
  await tipInbox(admin, { state: "RECEIVED" });
  const rows = await db.auditEntry.findMany({ where: { actorId: admin.officerId } });
  expect(rows.map(({ action, subject }) => [action, subject])).toEqual([
    ["readTip", `tip:${tipId}`],
    ["readQueue", `officer:${admin.officerId}`],
  ]);
  expect(JSON.stringify(rows, (_, v) => String(v))).not.toContain("福中");
});

test.each([
  ["no kind", { kind: "" }, "kind"],
  ["a kind nobody knows", { kind: "__proto__" }, "kind"],
  ["words too few to look into", { what: "  坏人 \u200b " }, "what"],
  ["a book", { what: "字".repeat(2_000_000) }, "what"],
  ["another city's district", { district: "constructor" }, "district"],
  ["no address", { address: " " }, "address"],
  ["an endless address", { address: "路".repeat(201) }, "address"],
  ["no such day", { seenOn: "2026-02-30" }, "seenOn"],
  ["a day to come", { seenOn: addDays(today(), 1) }, "seenOn"],
  ["letters for a telephone", { contact: "call me" }, "contact"],
] as const)("%s is told at its field, and nothing is kept", async (_, wrong, field) => {
  expect(Object.keys(((await giveTip(tip(wrong))) as { fields: object }).fields)).toEqual([field]);
  expect(await db.tip.count()).toBe(0);
});

test("the same post twice is one report; the same page with other words is another", async () => {
  const key = randomUUID();
  const both = await Promise.all([given({ key }), given({ key })]);
  expect(both[0]).toBe(both[1]);
  expect(await given({ key, what: `${WHAT}又看到一次。` })).not.toBe(both[0]);
  expect(await db.tip.count()).toBe(2);
});

test("a number that was never given out is not found, a garbled one is told, and guessing has to be paid for", async () => {
  await given();
  expect(codeOf(await ask("7K3MQ2WX9FHT"))).toBe("notFound");
  for (const garbled of ["", "7K3M", "0K3MQ2WX9FHT", "' OR 1=1 --", "7K3MQ2WX9FHT7"])
    expect(await ask(garbled)).toMatchObject({ kind: "invalid" });
  const tries: string[] = [];
  for (const sign of "ABCDEFGHJK") tries.push(codeOf(await ask(`7K3MQ2WX9FH${sign}`)));
  expect(tries.slice(0, 9)).toEqual(Array(9).fill("notFound"));
  expect(tries[9]).toBe("proofNeeded");
  expect(codeOf(await ask("7K3MQ2WX9FHT", "203.0.113.9"))).toBe("notFound");
});

test("a flood from one address, or from its net, has to be paid for; another net goes free", async () => {
  const from = async (address: string) => codeOf(await giveTip(tip({ from: { ...HOME, address } })));
  const own = [1, 2, 3, 4].map(() => "198.51.100.7");
  const answers: string[] = [];
  for (const address of own) answers.push(await from(address));
  expect(answers).toEqual(["ok", "ok", "ok", "proofNeeded"]);
  for (let host = 10; host < 16; host += 1) await from(`198.51.100.${host}`);
  expect(await from("198.51.100.99")).toBe("proofNeeded");
  expect(await from("203.0.113.9")).toBe("ok");
});

test("a long inbox is read page by page, the oldest first, and nobody is shown twice", async () => {
  const size = LIMITS.queuePage + 3;
  await db.tip.createMany({
    data: Array.from({ length: size }, (_, at) => ({
      id: randomUUID(),
      number: `N${at}`,
      postIndex: Buffer.from(`${at}`),
      kind: "OTHER",
      state: "RECEIVED",
      contentCipher: new Uint8Array(8),
      receivedAt: new Date(),
    })),
  });
  const first = await tipInbox(admin, { state: "RECEIVED" });
  const rest = await tipInbox(admin, { state: "RECEIVED", after: first.next });
  const numbers = [...first.rows, ...rest.rows].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: size }, (_, at) => `N${at}`));
  expect(rest.next).toBeUndefined();
  expect((await tipInbox(admin, { state: "RECEIVED", after: "'; --" })).rows).toHaveLength(LIMITS.queuePage);
  const damaged = await tipForOfficer(admin, first.rows[0]?.id ?? "");
  expect(damaged).toMatchObject({ written: undefined, state: "RECEIVED" });
});
