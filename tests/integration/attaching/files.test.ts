import { randomUUID } from "node:crypto";
import { PUBLIC } from "@/lib/domain/actors";
import { db, disconnect } from "@/lib/server/db/client";
import { env } from "@/lib/server/base/env";
import { storage } from "@/lib/server/ports/storage/storage";
import { addFile } from "@/lib/use-cases/attaching/add-file";
import { readFile, listFiles } from "@/lib/use-cases/reading/read-file";
import { removeFile } from "@/lib/use-cases/attaching/remove-file";
import { sweepOrphans } from "@/lib/use-cases/time/sweep-orphans";
import { takePhotoFromRegistry } from "@/lib/use-cases/attaching/take-photo-from-registry";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { emptyTables, sql } from "@/tests/support/database";
import { type ACase, aDraft, aReturned, aSubmitted, expectOk } from "@/tests/support/factories/cases";
import { anApplicant, anOfficer } from "@/tests/support/factories/people";
import { aPdf } from "@/tests/support/files/papers";
import { aGoodPhoto, aPicture } from "@/tests/support/files/pictures";

let page: Buffer;
let photo: Buffer;
beforeAll(async () => {
  page = await aPicture({ width: 300, height: 400 });
  photo = await aGoodPhoto();
});
beforeEach(emptyTables);
afterAll(disconnect);

const blobs = async (): Promise<string[]> => (await storage.list("files")).map((blob) => blob.key).sort();
const add = (draft: ACase, slot = "PASSPORT_INFO", buffer = page, name = "护照 第1页.jpg") =>
  addFile({ actor: draft.applicant, applicationId: draft.id, slot, file: { name, buffer } });

test("the owner adds pages in order, sees them listed and reads back what was stored", async () => {
  const draft = await aDraft();
  const first = expectOk(await add(draft));
  const second = expectOk(await add(draft, "PASSPORT_INFO", await aPdf(2), "C:\\scan\\page2.pdf"));
  expect([first.position, second.position, second.pages, second.name]).toEqual([1, 2, 2, "page2.pdf"]);
  const listed = expectOk(await listFiles({ actor: draft.applicant, applicationId: draft.id }));
  expect(listed.map((file) => [file.id, file.status])).toEqual([
    [first.id, "CLEAN"],
    [second.id, "CLEAN"],
  ]);
  const read = expectOk(await readFile({ actor: draft.applicant, fileId: second.id }));
  expect(read.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(read.mime).toBe("application/pdf");
});

test("on disk lies ciphertext alone", async () => {
  const draft = await aDraft();
  const before = await blobs();
  expectOk(await add(draft, "PASSPORT_INFO", await aPdf()));
  const key = (await blobs()).find((blob) => !before.includes(blob)) ?? "";
  const { readFile: readRaw } = await import("node:fs/promises");
  const raw = await readRaw(`${env.DATA_DIR}/files/${key}.bin`);
  expect(raw.includes("%PDF")).toBe(false);
  expect((await storage.get(key)).includes("%PDF")).toBe(true);
});

test("a refused file leaves neither row nor blob", async () => {
  const draft = await aDraft();
  const before = await blobs();
  expect(await add(draft, "PASSPORT_INFO", Buffer.from("no picture"))).toMatchObject({ code: "fileType" });
  expect(await add(draft, "PASSPORT_INFO", page.subarray(0, 900))).toMatchObject({ code: "fileTruncated" });
  expect(await add(draft, "NO_SUCH_SLOT")).toMatchObject({ code: "badRequest" });
  expect(await db.storedFile.count()).toBe(0);
  expect(await blobs()).toEqual(before);
});

test("another person's application and a missing one answer alike, whatever is tried", async () => {
  const draft = await aDraft();
  const file = expectOk(await add(draft));
  const stranger = await anApplicant();
  for (const applicationId of [draft.id, randomUUID(), "no-id"])
    expect(
      await addFile({
        actor: stranger,
        applicationId,
        slot: "PHOTO",
        file: { name: "a.jpg", buffer: photo },
      }),
    ).toEqual({ kind: "refused", code: "notFound" });
  for (const fileId of [file.id, randomUUID(), "no-id"]) {
    expect(await readFile({ actor: stranger, fileId })).toEqual({ kind: "refused", code: "notFound" });
    expect(await removeFile({ actor: stranger, fileId })).toEqual({ kind: "refused", code: "notFound" });
  }
  expect(await readFile({ actor: PUBLIC, fileId: file.id })).toMatchObject({ code: "notSignedIn" });
});

test("a new photo takes the place of the old one, and the old one is gone", async () => {
  const draft = await aDraft();
  const before = await blobs();
  const old = expectOk(await add(draft, "PHOTO", photo));
  const next = expectOk(await add(draft, "PHOTO", photo, "another.jpg"));
  expect(
    expectOk(await listFiles({ actor: draft.applicant, applicationId: draft.id })).map((file) => file.id),
  ).toEqual([next.id]);
  expect(await readFile({ actor: draft.applicant, fileId: old.id })).toMatchObject({ code: "notFound" });
  expect(await blobs()).toHaveLength(before.length + 1);
});

test("a picture of the passport taken anew takes the place of every page before it, and names them", async () => {
  const draft = await aDraft();
  const before = await blobs();
  expectOk(await add(draft, "PASSPORT_INFO", page, "first.jpg"));
  expectOk(await add(draft, "PASSPORT_INFO", await aPdf(2), "second.pdf"));
  expectOk(await add(draft, "ENTRY_STAMP", page, "stamp.jpg"));
  const again = { actor: draft.applicant, applicationId: draft.id, slot: "PASSPORT_INFO", replaces: true };
  const kept = expectOk(await addFile({ ...again, file: { name: "first.jpg", buffer: page } }));
  expect(kept.replaced).toEqual(["first.jpg", "second.pdf"]);
  // Sent again, because the answer was lost.
  const twice = expectOk(await addFile({ ...again, file: { name: "first.jpg", buffer: page } }));
  const listed = expectOk(await listFiles({ actor: draft.applicant, applicationId: draft.id }));
  expect(listed.map(({ id, slot }) => [id === twice.id, slot]).sort()).toEqual([
    [false, "ENTRY_STAMP"],
    [true, "PASSPORT_INFO"],
  ]);
  expect(await blobs()).toHaveLength(before.length + 2);
});

test("a file whose answer was lost and that is sent again is one page", async () => {
  const draft = await aDraft();
  const before = await blobs();
  const first = expectOk(await add(draft));
  expect(expectOk(await add(draft)).id).toBe(first.id);
  expect(await blobs()).toHaveLength(before.length + 1);
  // Phones call every picture the same: other bytes, another paper or another hour are another page.
  const other = await aPicture({ width: 300, height: 401 });
  expect(expectOk(await add(draft, "PASSPORT_INFO", other)).position).toBe(2);
  expect(expectOk(await add(draft, "ENTRY_STAMP")).id).not.toBe(first.id);
  await sql(`UPDATE "StoredFile" SET "createdAt" = "createdAt" - interval '61 minutes'`);
  expect(expectOk(await add(draft)).position).toBe(3);
});

test("what was submitted answers a return when it is sent again, whatever its bytes are", async () => {
  const returned = await aReturned();
  const again = async () => expectOk(await add(returned, "RELATIONSHIP_PROOF")).id;
  const submitted = await again();
  expect(await again()).toBe(submitted);
  await db.submission.updateMany({
    where: { applicationId: returned.id },
    data: { fileIds: { push: submitted } },
  });
  expect(await again()).not.toBe(submitted);
});

test("the twenty-first file is refused, also when several arrive at once", async () => {
  const draft = await aDraft();
  const small = await aPdf();
  const results = await Promise.all(
    Array.from({ length: 24 }, (_, at) => add(draft, "RELATIONSHIP_PROOF", small, `p${at}.pdf`)),
  );
  expect(results.filter((result) => result.kind === "ok")).toHaveLength(20);
  expect(
    results.filter((result) => result.kind === "refused" && result.code === "tooManyFiles"),
  ).toHaveLength(4);
  const positions = await sql<{ position: number }>(`SELECT "position" FROM "StoredFile" ORDER BY 1`);
  expect(positions.map((row) => row.position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test("a removed file is gone from list, disk and audit says by whom", async () => {
  const draft = await aDraft();
  const before = await blobs();
  const file = expectOk(await add(draft));
  expectOk(await removeFile({ actor: draft.applicant, fileId: file.id }));
  expect(expectOk(await listFiles({ actor: draft.applicant, applicationId: draft.id }))).toEqual([]);
  expect(await blobs()).toEqual(before);
  const audit = await db.auditEntry.findFirstOrThrow({ where: { action: "removeFile" } });
  expect(audit).toMatchObject({ actorId: draft.applicant.accountId, subject: `application:${draft.id}` });
});

test("after submission no file changes; of a returned application only those that were named", async () => {
  const submitted = await aSubmitted();
  expect(await add(submitted)).toMatchObject({ code: "illegalMove" });
  const returned = await aReturned();
  expect(await add(returned, "PASSPORT_INFO")).toMatchObject({ code: "illegalMove" });
  expectOk(await add(returned, "RELATIONSHIP_PROOF"));
});

test("what was submitted stays readable for the record when it is replaced", async () => {
  const returned = await aReturned();
  const old = await db.storedFile.findFirstOrThrow({
    where: { applicationId: returned.id, slot: "RELATIONSHIP_PROOF" },
  });
  const removal = { actor: returned.applicant, fileId: old.id };
  expect(await removeFile(removal)).toMatchObject({ code: "lastPage" });
  expectOk(await add(returned, "RELATIONSHIP_PROOF"));
  expectOk(await removeFile(removal));
  expect((await db.storedFile.findUniqueOrThrow({ where: { id: old.id } })).removedAt).not.toBeNull();
  const { preReviewer: actor, id: applicationId } = returned;
  expect(await readFile({ actor, fileId: old.id })).toMatchObject({ code: "notFound" });
  expectOk(await stateReadingReason({ actor, applicationId, reason: "enquiry", words: "核对上次材料" }));
  expectOk(await readFile({ actor, fileId: old.id }));
  expect(await removeFile(removal)).toMatchObject({ code: "notFound" });
});

test("an officer of the case reads a file and that is audited; one of another desk does not see it", async () => {
  const submitted = await aSubmitted();
  const file = await db.storedFile.findFirstOrThrow({ where: { applicationId: submitted.id } });
  const officer = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await readFile({ actor: officer, fileId: file.id }));
  expect(await db.auditEntry.count({ where: { action: "readFile", actorId: officer.officerId } })).toBe(1);
  expect(await readFile({ actor: await anOfficer(["PRODUCTION"]), fileId: file.id })).toMatchObject({
    code: "notFound",
  });
});

test("a photo is taken from the registry by its receipt number, as typed in any case", async () => {
  const draft = await aDraft();
  await db.registryPhoto.create({
    data: { receiptNo: "Y2611052262770A", image: new Uint8Array(photo), takenOn: "2026-11-05" },
  });
  const take = (receiptNo: string) =>
    takePhotoFromRegistry({ actor: draft.applicant, applicationId: draft.id, receiptNo });
  expect(await take(" y2611052262770a ")).toMatchObject({
    kind: "ok",
    data: { slot: "PHOTO", warnings: [] },
  });
  expect(await take("Y0000000000000Z")).toMatchObject({ code: "photoReceiptUnknown" });
  expect(await take("?")).toEqual({ kind: "invalid", fields: { photoReceiptNo: "photoReceiptNo" } });
  expect(await take("")).toEqual({ kind: "invalid", fields: { photoReceiptNo: "required" } });
});

test("the sweep removes blobs no row names, and only those", async () => {
  const draft = await aDraft();
  const file = expectOk(await add(draft));
  await storage.put(`files/${randomUUID()}`, Buffer.from("left by a crash"));
  expect(await sweepOrphans(3_600_000)).toBe(0);
  expect(await sweepOrphans(-60_000)).toBeGreaterThanOrEqual(1);
  expectOk(await readFile({ actor: draft.applicant, fileId: file.id }));
});
