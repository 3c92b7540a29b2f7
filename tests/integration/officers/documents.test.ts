import { PDFDocument } from "@cantoo/pdf-lib";
import { db, disconnect } from "@/lib/server/db/client";
import { keptDocument, makeOrdered } from "@/lib/server/documents/kept-document";
import { drainOutbox } from "@/lib/server/engine/outbox-drain";
import { storage } from "@/lib/server/ports/storage/storage";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { emptyTables } from "@/tests/support/database";
import { aDraft, aSubmitted, expectOk } from "@/tests/support/factories/cases";
import { anApplicant, anOfficer } from "@/tests/support/factories/people";

beforeEach(emptyTables);
afterAll(disconnect);

const drain = () => drainOutbox({ gateway: "inbox", makeDocument: makeOrdered });

const stored = async (applicationId: string): Promise<string[]> =>
  (await storage.list(`documents/${applicationId}`)).map((blob) => blob.key);

const pagesOf = async (bytes: Buffer): Promise<number> => (await PDFDocument.load(bytes)).getPageCount();

test("a draft's form is one page, is marked as a draft and is never stored", async () => {
  const draft = await aDraft();
  const paper = expectOk(
    await readDocument({ actor: draft.applicant, applicationId: draft.id, file: "application-form.pdf" }),
  );
  expect(paper.name).toBe(`draft-${draft.serial}.pdf`);
  expect(await pagesOf(paper.bytes)).toBe(1);
  expect(await stored(draft.id)).toEqual([]);
});

test("the outbox renders the submitted form once; everybody then gets those very bytes", async () => {
  const submitted = await aSubmitted();
  await drain();
  expect(await stored(submitted.id)).toEqual([`documents/${submitted.id}/application-form-0`]);
  const request = { applicationId: submitted.id, file: "application-form.pdf" } as const;
  const forOwner = expectOk(await readDocument({ actor: submitted.applicant, ...request }));
  const officer = await anOfficer(["PRE_REVIEWER"]);
  const forOfficer = expectOk(await readDocument({ actor: officer, ...request }));
  expect(await pagesOf(forOwner.bytes)).toBe(1);
  expect(forOfficer.bytes.equals(forOwner.bytes)).toBe(true);
  expect(await db.auditEntry.count({ where: { action: "readDocument", actorId: officer.officerId } })).toBe(
    1,
  );
});

test("a form asked for before the outbox came to it, or whose file was lost, is made at once", async () => {
  const submitted = await aSubmitted();
  const request = {
    actor: submitted.applicant,
    applicationId: submitted.id,
    file: "application-form.pdf",
  } as const;
  expect(await pagesOf(expectOk(await readDocument(request)).bytes)).toBe(1);
  await storage.remove(`documents/${submitted.id}/application-form-0`);
  expect(await pagesOf(expectOk(await readDocument(request)).bytes)).toBe(1);
});

test("two processes that draw the same form store the same bytes", async () => {
  const submitted = await aSubmitted();
  const order = { code: "APPLICATION_FORM", applicationId: submitted.id, round: 1 } as const;
  const [one, other] = await Promise.all([keptDocument(order), keptDocument(order)]);
  expect(one.equals(other)).toBe(true);
  await storage.remove(`documents/${submitted.id}/application-form-0`);
  expect((await keptDocument(order)).equals(one)).toBe(true);
});

test("a form cut short by a crash is rendered again", async () => {
  const submitted = await aSubmitted();
  const dying = drainOutbox({ gateway: "inbox", makeDocument: () => Promise.reject(new Error("killed")) });
  await expect(dying).resolves.toBeGreaterThan(0);
  const [row] = await db.outboxMessage.findMany({ where: { kind: "DOCUMENT" } });
  expect(row).toMatchObject({ status: "PENDING", attempts: 1, lastError: "killed" });
  await db.outboxMessage.updateMany({ data: { notBefore: new Date(0) } });
  await drain();
  expect(await stored(submitted.id)).toHaveLength(1);
});

test.each([
  ["whose answers cannot be read", { answersCipher: Buffer.from("gone") }],
  ["whose type nobody knows", { type: "GONE" }],
])("the paper of a case %s is not tried again, and holds up no other", async (_, damage) => {
  const [submitted, other] = [await aSubmitted(), await aSubmitted()];
  await db.application.update({ where: { id: submitted.id }, data: damage });
  const { answersCipher } = { answersCipher: undefined, ...damage };
  if (answersCipher)
    await db.submission.updateMany({ where: { applicationId: submitted.id }, data: { answersCipher } });
  await drain();
  const paper = { applicationId: submitted.id, kind: "DOCUMENT" };
  expect(await db.outboxMessage.findFirst({ where: paper })).toMatchObject({ status: "FAILED", attempts: 0 });
  expect(await stored(submitted.id)).toEqual([]);
  expect(await stored(other.id)).toHaveLength(1);
});

test("a paper whose photo was tampered with is not tried again; an order nobody can read neither", async () => {
  const [submitted, other] = [await aSubmitted(), await aSubmitted()];
  const photo = await db.storedFile.findFirstOrThrow({
    where: { applicationId: submitted.id, slot: "PHOTO" },
  });
  await storage.remove(photo.storageKey);
  const order = { applicationId: other.id, kind: "DOCUMENT" };
  await db.outboxMessage.updateMany({ where: order, data: { payloadCipher: Buffer.from("gone") } });
  await drain();
  const rows = await db.outboxMessage.findMany({ where: { kind: "DOCUMENT" }, select: { status: true } });
  expect(rows).toEqual([{ status: "FAILED" }, { status: "FAILED" }]);
});

test("other people, wrong desks and a receipt that does not exist are answered like nothing there", async () => {
  const submitted = await aSubmitted();
  const request = { applicationId: submitted.id, file: "application-form.pdf" } as const;
  for (const actor of [await anApplicant(), await anOfficer(["PRODUCTION"])])
    expect(await readDocument({ actor, ...request })).toEqual({ kind: "refused", code: "notFound" });
  expect(
    await readDocument({ actor: submitted.applicant, applicationId: submitted.id, file: "receipt.pdf" }),
  ).toEqual({ kind: "refused", code: "notFound" });
  expect(
    await readDocument({ actor: submitted.applicant, applicationId: "no-id", file: "receipt.pdf" }),
  ).toEqual({
    kind: "refused",
    code: "notFound",
  });
});
