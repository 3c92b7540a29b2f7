import { db, disconnect } from "@/lib/server/db/client";
import { storage } from "@/lib/server/ports/storage/storage";
import { addFile } from "@/lib/use-cases/attaching/add-file";
import { readFile } from "@/lib/use-cases/reading/read-file";
import { scanPendingFiles } from "@/lib/use-cases/time/scan-pending-files";
import { emptyTables } from "@/tests/support/database";
import { EICAR, clamdDouble } from "@/tests/support/doubles/clamd";
import { type ACase, aDraft, expectOk } from "@/tests/support/factories/cases";
import { aPdf } from "@/tests/support/files/papers";

let clamd: Awaited<ReturnType<typeof clamdDouble>>;
let port: number;
beforeAll(async () => {
  clamd = await clamdDouble();
  port = Number(clamd.address.split(":")[1]);
  // Before anything reads the environment, which happens once.
  process.env.CLAMD_ADDRESS = clamd.address;
});
beforeEach(emptyTables);
afterAll(async () => {
  await clamd.close();
  await disconnect();
});

const add = (draft: ACase, buffer: Buffer) =>
  addFile({
    actor: draft.applicant,
    applicationId: draft.id,
    slot: "PASSPORT_INFO",
    file: { name: "page.pdf", buffer },
  });
const infected = async (): Promise<Buffer> =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n%${EICAR}\n`), (await aPdf()).subarray(9)]);
const statusOf = async (id: string) => (await db.storedFile.findUniqueOrThrow({ where: { id } })).status;

test("a clean file is clean at once", async () => {
  expect(expectOk(await add(await aDraft(), await aPdf())).status).toBe("CLEAN");
});

test("an infected file is refused and nothing of it stays", async () => {
  const draft = await aDraft();
  const before = (await storage.list("files")).length;
  expect(await add(draft, await infected())).toEqual({ kind: "refused", code: "fileInfected" });
  expect(await db.storedFile.count()).toBe(0);
  expect(await storage.list("files")).toHaveLength(before);
});

test("while the scanner is away a file is pending and served to nobody; when it is back it is judged", async () => {
  const draft = await aDraft();
  await clamd.close();
  const clean = expectOk(await add(draft, await aPdf()));
  const bad = expectOk(await add(draft, await infected()));
  expect([clean.status, bad.status]).toEqual(["PENDING", "PENDING"]);
  expect(await readFile({ actor: draft.applicant, fileId: clean.id })).toMatchObject({ code: "scannerAway" });
  await scanPendingFiles();
  expect(await statusOf(clean.id)).toBe("PENDING");

  clamd = await clamdDouble(port);
  await scanPendingFiles();
  expect([await statusOf(clean.id), await statusOf(bad.id)]).toEqual(["CLEAN", "FAILED"]);
  expectOk(await readFile({ actor: draft.applicant, fileId: clean.id }));
  expect(await readFile({ actor: draft.applicant, fileId: bad.id })).toMatchObject({ code: "notFound" });
  const { storageKey } = await db.storedFile.findUniqueOrThrow({ where: { id: bad.id } });
  await expect(storage.get(storageKey)).rejects.toThrow();
});
