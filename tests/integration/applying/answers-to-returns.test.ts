import { PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { REPLY_MAX, confirmName, replyName } from "@/lib/domain/case/item-reply";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { type CaseForOfficer, caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { addFile } from "@/lib/use-cases/attaching/add-file";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { emptyTables } from "../../support/database";
import { type ACase, aFile, aReturned, bookingOf, expectOk, version } from "../../support/factories/cases";
import { aCorrection, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { aPicture } from "../../support/files/pictures";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

type Entries = Readonly<Record<string, string>>;
const WORDS = "号码与签证页一致，请再核对一次。";
const confirmed = (target: string, words = ""): Entries => ({
  [confirmName(target)]: "yes",
  [replyName(target)]: words,
});

const save = ({ applicant, id }: ACase, answers: Entries, final = true, seen?: number) =>
  saveSupplement({ actor: applicant, applicationId: id, answers, final, version: seen });
const resubmit = ({ applicant, id }: ACase, idempotencyKey = "key") =>
  resubmitApplication({ actor: applicant, applicationId: id, idempotencyKey });
const amend = ({ applicant, id }: ACase, idempotencyKey = "key") =>
  amendApplication({ actor: applicant, applicationId: id, idempotencyKey });
const items = async ({ applicant, id }: ACase) => {
  const view = await applicationForApplicant({ ...applicant }, id);
  return Object.fromEntries(view!.returnItems.map((item) => [item.target, item]));
};
const scan = async ({ applicant, id }: ACase, slot: string) =>
  addFile({
    actor: applicant,
    applicationId: id,
    slot,
    file: { name: "scan.jpg", buffer: await aPicture({ width: 300, height: 400 }) },
  });

const read = async (...reading: Parameters<typeof caseForOfficer>): Promise<CaseForOfficer> => {
  const opened = await caseForOfficer(...reading);
  if (opened.access !== "yes") throw new Error(`not readable: ${opened.access}`);
  return opened.found;
};

describe("an item that was right after all", () => {
  test("is confirmed in the applicant's words, which the next pre-reviewer reads and the audit does not", async () => {
    const returned = await aReturned();
    expectOk(
      await save(returned, {
        ...confirmed("heldNo", WORDS),
        ...confirmed("RELATIONSHIP_PROOF", "翻译件在第二页。"),
      }),
    );
    expectOk(await resubmit(returned));
    const officer = await anOfficer(["PRE_REVIEWER"]);
    expectOk(await claimApplication({ actor: officer, applicationId: returned.id }));
    const view = await read(officer, returned.id, "preReview");
    expect(view.asked).toMatchObject([
      { target: "RELATIONSHIP_PROOF", answer: "CONFIRMED", words: "翻译件在第二页。", scannedAnew: false },
      { target: "heldNo", answer: "CONFIRMED", words: WORDS, scannedAnew: false },
    ]);
    const trail = JSON.stringify(await db.auditEntry.findMany({ select: { data: true } }));
    expect(trail).toContain('"confirmed":["RELATIONSHIP_PROOF","heldNo"]');
    expect(trail).not.toContain("核对");
    const stored = await db.returnItem.findMany();
    for (const { wordsCipher } of stored) expect(Buffer.from(wordsCipher ?? []).includes("核对")).toBe(false);
  });

  test("is confirmed with a new scan of the paper that shows it, which may be uploaded for that", async () => {
    const returned = await aReturned();
    expectOk(await scan(returned, "VISA_OR_PERMIT_PAGE"));
    expect(await scan(returned, "PASSPORT_INFO")).toMatchObject({ code: "illegalMove" });
    expect((await items(returned)).heldNo?.answer).toBeUndefined();
    expectOk(await save(returned, { ...confirmed("heldNo"), ...confirmed("RELATIONSHIP_PROOF", WORDS) }));
    expectOk(await resubmit(returned));
    const officer = await anOfficer(["PRE_REVIEWER"]);
    expectOk(await claimApplication({ actor: officer, applicationId: returned.id }));
    const view = await read(officer, returned.id, "preReview");
    expect(view.asked.find(({ target }) => target === "heldNo")).toMatchObject({
      answer: "CONFIRMED",
      words: "",
      scannedAnew: true,
    });
  });

  test("survives a reload as soon as it is typed, counts at once, and is taken back by unticking", async () => {
    const returned = await aReturned();
    expectOk(await save(returned, confirmed("heldNo", WORDS), false));
    expect((await items(returned)).heldNo).toMatchObject({
      answer: "CONFIRMED",
      reply: { confirmed: true, words: WORDS },
      sent: false,
    });
    expectOk(await save(returned, { [confirmName("heldNo")]: "" }, false));
    const { heldNo } = await items(returned);
    expect([heldNo?.answer, heldNo?.reply]).toEqual([undefined, { confirmed: false, words: WORDS }]);
  });

  test("without words or a new scan is asked for them, and kept", async () => {
    const returned = await aReturned();
    expect(await save(returned, confirmed("heldNo", "  "))).toMatchObject({
      kind: "invalid",
      fields: { "reply.heldNo": "required" },
      values: { version: String(await version(returned.id)) },
    });
    expect((await items(returned)).heldNo).toMatchObject({ answer: undefined, reply: { confirmed: true } });
    expect(await resubmit(returned)).toMatchObject({ code: "unanswered", data: { count: 2 } });
  });

  test("in more words than may be is kept as typed and refused, whichever way it is sent", async () => {
    const returned = await aReturned();
    const long = "很".repeat(REPLY_MAX + 1);
    const typed = { ...confirmed("heldNo", long), ...confirmed("RELATIONSHIP_PROOF", WORDS) };
    expect(await save(returned, typed)).toMatchObject({ fields: { "reply.heldNo": "tooLong" } });
    expect((await items(returned)).heldNo?.reply.words).toBe(long);
    expect(await resubmit(returned)).toMatchObject({ code: "unanswered", data: { target: "heldNo" } });
    expectOk(await save(returned, { [replyName("heldNo")]: "很".repeat(REPLY_MAX) }));
    expectOk(await resubmit(returned));
  });

  test("and is changed at the same time counts as changed", async () => {
    const returned = await aReturned();
    const mended = { heldNo: "K7654321", ...confirmed("heldNo", WORDS) };
    expectOk(await save(returned, { ...mended, ...confirmed("RELATIONSHIP_PROOF", WORDS) }));
    expect((await items(returned)).heldNo?.answer).toBe("CHANGED");
    expectOk(await resubmit(returned));
    expect(await db.returnItem.findMany({ orderBy: { target: "asc" }, select: { answer: true } })).toEqual([
      { answer: "CONFIRMED" },
      { answer: "CHANGED" },
    ]);
  });

  test("is not confirmed by somebody else, nor over what another tab said", async () => {
    const returned = await aReturned();
    const stranger = { ...returned, applicant: await anApplicant() };
    expect(await save(stranger, confirmed("heldNo", WORDS))).toMatchObject({ code: "notFound" });
    const seen = await version(returned.id);
    expectOk(await save(returned, confirmed("heldNo", WORDS), false, seen));
    expect(await save(returned, { [confirmName("heldNo")]: "" }, false, seen)).toMatchObject({
      code: "stale",
    });
    expect((await items(returned)).heldNo?.reply.confirmed).toBe(true);
  });

  test("does not open what was not returned", async () => {
    const returned = await aReturned();
    expectOk(await save(returned, { ...confirmed("givenName", WORDS), givenName: "SOMEONE ELSE" }, false));
    expect(Object.keys(await items(returned)).sort()).toEqual(["RELATIONSHIP_PROOF", "heldNo"]);
    expect(await scan(returned, PHOTO_SLOT)).toMatchObject({ code: "illegalMove" });
  });
});

describe("what the window named", () => {
  test("is mended online before the new visit, and the window sees what changed since", async () => {
    const corrected = await aCorrection();
    expect(await bookAppointment(await bookingOf(corrected))).toMatchObject({
      code: "correctionOpen",
      data: { count: 1 },
    });
    expectOk(await save(corrected, { heldNo: "K7654321" }));
    expect(await bookAppointment(await bookingOf(corrected))).toMatchObject({ code: "correctionOpen" });
    const { dueOn } = await db.application.findUniqueOrThrow({ where: { id: corrected.id } });
    expectOk(await amend(corrected));
    const row = await db.application.findUniqueOrThrow({ where: { id: corrected.id } });
    expect(row).toMatchObject({ state: "WINDOW_CORRECTION", dueOn });
    expect(await db.outboxMessage.count({ where: { kind: "DOCUMENT" } })).toBeGreaterThan(1);
    await setPracticeTime(new Date("2026-11-25T10:00:00+08:00"));
    expectOk(await bookAppointment(await bookingOf(corrected)));
    const view = await read(corrected.windowOfficer, corrected.id, "window");
    expect(view.changed).toEqual(["heldNo"]);
    expect(view.asked.find(({ target }) => target === "heldNo")).toMatchObject({ answer: "CHANGED" });
    expect(view.asked.find(({ target }) => target === "RELATIONSHIP_PROOF")?.answer).toBeUndefined();
  });

  test("is frozen as a submission of its own with the consents given before", async () => {
    const corrected = await aCorrection();
    expectOk(await save(corrected, confirmed("heldNo", WORDS)));
    const first = expectOk(await amend(corrected, "once"));
    expect(await amend(corrected, "once")).toEqual({ kind: "ok", data: first });
    expectOk(await save(corrected, { heldNo: "K7654321" }));
    expectOk(await amend(corrected, "again"));
    const rows = await db.submission.findMany({
      where: { applicationId: corrected.id },
      orderBy: { round: "asc" },
    });
    expect(rows.map(({ consents }) => consents)).toEqual(Array(3).fill(rows[0]!.consents));
    expect(await db.applicationEvent.count({ where: { event: "amend" } })).toBe(2);
    const view = await read(corrected.windowOfficer, corrected.id, "window");
    expect(view.changed).toEqual(["heldNo"]);
  });

  test("needs an answer to every named question, and at least one answer", async () => {
    const corrected = await aCorrection();
    expect(await amend(corrected)).toMatchObject({ code: "unanswered", data: { target: "heldNo" } });
    const papersOnly = await atWindow();
    const { windowOfficer: actor, id: applicationId } = papersOnly;
    const item = { reason: "missingTranslation", text: { zh: "缺少中文翻译件。", en: "No translation." } };
    const named = [{ ...item, target: "RELATIONSHIP_PROOF_ZH" }];
    expectOk(await correctAtWindow({ actor, applicationId, items: named }));
    expect(await amend(papersOnly)).toMatchObject({ code: "nothingToSend" });
    expectOk(await scan(papersOnly, "RELATIONSHIP_PROOF_ZH"));
    expectOk(await amend(papersOnly));
  });

  test("may be brought along when it is a paper: nothing stands in the way of the booking", async () => {
    const there = await atWindow();
    const { windowOfficer: actor, id: applicationId } = there;
    const item = { reason: "missingTranslation", text: { zh: "缺少中文翻译件。", en: "No translation." } };
    expectOk(
      await correctAtWindow({ actor, applicationId, items: [{ ...item, target: "RELATIONSHIP_PROOF_ZH" }] }),
    );
    await setPracticeTime(new Date("2026-11-25T10:00:00+08:00"));
    expectOk(await bookAppointment(await bookingOf(there)));
  });

  test("is not amended by a stranger, after its last day, or into what the rules do not let through", async () => {
    const corrected = await aCorrection();
    const stranger = { ...corrected, applicant: await anApplicant() };
    expect(await save(stranger, { heldNo: "K7654321" })).toMatchObject({ code: "notFound" });
    expect(await amend(stranger)).toMatchObject({ code: "notFound" });
    expectOk(await save(corrected, { heldNo: "K7654321" }));
    await db.storedFile.updateMany({ where: { slot: "ENTRY_STAMP" }, data: { removedAt: new Date() } });
    expect(await amend(corrected)).toMatchObject({ code: "incomplete", data: { document: "ENTRY_STAMP" } });
    await aFile(corrected.id, "ENTRY_STAMP");
    await setPracticeTime(new Date("2026-12-25T00:00:00+08:00"));
    expect(await amend(corrected)).toMatchObject({ code: "tooLateToSupplement" });
  });
});
