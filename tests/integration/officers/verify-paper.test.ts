import { writeFileSync } from "node:fs";
import { DOCUMENT_CODES, type DocumentCode, kindOf } from "@/lib/server/documents/kinds";
import { renderPdf } from "@/lib/server/documents/render-pdf";
import { paperToken, printOfNumber, readPaperToken } from "@/lib/server/documents/verification/paper-token";
import { word } from "@/lib/server/documents/sheet/words";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { verifyPaper } from "@/lib/use-cases/reading/verify-paper";
import { emptyTables } from "../../support/database";
import { aCompleteDraft, expectOk } from "../../support/factories/cases";
import { aReady } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { printedPaper } from "../../support/printed-text";

type Ready = Awaited<ReturnType<typeof aReady>>;
let ready: Ready;

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
  ready = await aReady();
});
afterAll(disconnect);

/** The slip's code is for the kiosk. */
const VERIFIED = DOCUMENT_CODES.filter((code) => code !== "SLIP");

const sheetOf = async (code: DocumentCode) => kindOf(code).load(ready.id, 1);
const tokenOf = async (code: DocumentCode): Promise<string> =>
  /^http.*\/zh\/verify\/([\w-]+)$/.exec((await sheetOf(code)).verify ?? "")?.[1] ?? "";
const ask = async (token: string, address = "198.51.100.7") =>
  expectOk(await verifyPaper({ token, address }));
const standing = async (code: DocumentCode) => (await ask(await tokenOf(code)))?.standing;

test("no two kinds share a letter", () => {
  expect(new Set(DOCUMENT_CODES.map((code) => kindOf(code).letter)).size).toBe(DOCUMENT_CODES.length);
});

test.each(VERIFIED)("a print of %s says what it is, and nothing of whose", async (code) => {
  const token = await tokenOf(code);
  const found = await ask(token);
  expect(found).toMatchObject({ standing: "issued", code });
  expect(Object.keys(found ?? {}).sort()).toEqual(["code", "number", "on", "standing"]);
  expect(found?.number).toMatch(/^\w{2,5}\*+\w{2,4}$/);
  const said = JSON.stringify(found) + Buffer.from(token, "base64url").toString("latin1") + token;
  const { familyName = "", passportNo = "" } = ready.answers;
  for (const secret of [ready.serial, familyName, passportNo]) expect(said).not.toContain(secret);
});

test("a token that is cut, changed in any letter, or made for another paper is none of ours", async () => {
  const token = await tokenOf("RECEIPT");
  const signed = readPaperToken(token);
  if (!signed) throw new Error("not ours");
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === "A" ? "B" : "A";
    expect(readPaperToken(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined();
    expect(readPaperToken(token.slice(0, at))).toBeUndefined();
  }
  for (const garbage of [
    "",
    "%5Btoken%5D",
    `${token}A`,
    `${token}==`,
    "../../etc/passwd",
    "é".repeat(54),
    "-".repeat(54),
  ])
    expect(await ask(garbage)).toBeUndefined();
  const bytes = Buffer.from(token, "base64url");
  bytes.write("P", 1, 1, "ascii");
  expect(await ask(bytes.toString("base64url"))).toBeUndefined();
  // What we signed for a kind or a case there is not.
  expect(await ask(paperToken({ ...signed, letter: "X" }))).toBeUndefined();
  expect(
    await ask(paperToken({ ...signed, applicationId: "5f0c2f5e-6f0a-4c64-8f25-3f6d9f1e2a10" })),
  ).toBeUndefined();
  expect(await ask(paperToken({ ...signed, letter: "F", round: 9 }))).toBeUndefined();
});

test("a form is replaced by the next round's, a permit by another number's, and nothing outlives what it is about", async () => {
  const form = await tokenOf("APPLICATION_FORM");
  await db.application.update({ where: { id: ready.id }, data: { round: 2 } });
  expect(await ask(form)).toMatchObject({ standing: "replaced" });
  await db.application.update({ where: { id: ready.id }, data: { round: 1 } });
  const permit = await tokenOf("PERMIT");
  await db.permit.update({ where: { applicationId: ready.id }, data: { number: "440000123456" } });
  expect(await ask(permit)).toMatchObject({ standing: "replaced" });
  expect(await standing("PERMIT")).toBe("issued");
  await db.application.update({ where: { id: ready.id }, data: { state: "NOT_COLLECTED" } });
  expect([await standing("PERMIT"), await standing("RECEIPT")]).toEqual(["withdrawn", "issued"]);
  await db.application.update({ where: { id: ready.id }, data: { state: "WITHDRAWN" } });
  expect([await standing("APPLICATION_FORM"), await standing("RECEIPT")]).toEqual(["withdrawn", "withdrawn"]);
});

test("a draft's print has no code", async () => {
  const draft = await aCompleteDraft();
  expect((await kindOf("APPLICATION_FORM").load(draft.id, undefined)).verify).toBeUndefined();
});

test("an address that tries one after the other has to wait; another does not", async () => {
  const token = paperToken({ letter: "F", applicationId: ready.id, round: 9, print: printOfNumber("x") });
  for (let tries = 0; tries < 120; tries += 1) await ask(token);
  expect(await verifyPaper({ token, address: "198.51.100.7" })).toMatchObject({ code: "rateLimited" });
  expect(await ask(token, "203.0.113.9")).toBeUndefined();
});

test.each(VERIFIED)("the code on %s covers nothing that is printed", async (code) => {
  const { path } = kindOf(code);
  const pdf = await renderPdf({ path, props: await sheetOf(code) });
  if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}-${path}.pdf`, pdf);
  const paper = await printedPaper(pdf);
  expect(paper.pages).toBe(1);
  const mark = paper.pieces.find(({ text }) => text === word("verify").zh);
  if (!mark) throw new Error("no code");
  const [left, right, top, bottom] = [mark.x - 24, mark.x + mark.width + 24, mark.y + 72, mark.y - 9];
  const own: readonly string[] = [word("verify").zh, word("verify").en];
  const covered = paper.pieces.filter(
    ({ x, y, width, text }) =>
      text.trim() && !own.includes(text) && x < right && x + width > left && y < top && y > bottom,
  );
  expect(covered).toEqual([]);
});
