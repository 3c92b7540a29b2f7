import { unzipSync, strFromU8 } from "fflate";
import { POST } from "@/app/api/account/copy/route";
import type { ApplicantActor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";
import { storage } from "@/lib/server/ports/storage/storage";
import { StorageFailure } from "@/lib/server/ports/storage/failure";
import { COPIES_PER_DAY } from "@/lib/use-cases/account/copy-own-data";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { beginAfresh } from "../../support/fresh-clock";
import { aClaimed, aDraft, aSubmitted, expectOk, RETURN_ITEMS, version } from "../../support/factories/cases";
import { aRequest } from "../../support/factories/requests";
import { anApplicant } from "../../support/factories/people";

beginAfresh();
afterEach(() => jest.restoreAllMocks());

const ask = async (actor: ApplicantActor, headers: Record<string, string> = {}) =>
  POST(await aRequest("POST", "/api/account/copy", { actor, headers }));

const unpacked = async (response: Response) => {
  expect(response.status).toBe(200);
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
};
const parsed = (files: Record<string, Uint8Array>, name: string): Record<string, unknown> =>
  JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Record<string, unknown>;

test("a copy holds the account, every round, every file, the papers, what was told and who looked", async () => {
  const { applicant, id, serial, answers, preReviewer } = await aClaimed();
  await aDraft({ applicant });
  expectOk(
    await returnApplication({
      actor: preReviewer,
      applicationId: id,
      version: await version(id),
      items: RETURN_ITEMS,
    }),
  );
  // The time to take the return back is over.
  await db.outboxMessage.updateMany({ data: { notBefore: new Date(0) } });
  const response = await ask(applicant);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="my-data-[\d-]+\.zip"$/);
  const files = await unpacked(response);
  const names = Object.keys(files);
  expect(names.filter((name) => /[^\x20-\x7e]/.test(name))).toEqual([]);
  expect(parsed(files, "account.json")).toMatchObject({
    id: applicant.accountId,
    phone: expect.stringMatching(/^\+86199/) as string,
    history: [{ action: "copyOwnData" }],
  });
  const application = parsed(files, `applications/${serial}/application.json`);
  expect(application).toMatchObject({
    serial,
    state: "RETURNED",
    answers: { passportNo: answers.passportNo },
    rounds: [{ round: 1, answers: { passportNo: answers.passportNo } }],
    returnedItems: [{ about: RETURN_ITEMS[0]?.target }, { about: RETURN_ITEMS[1]?.target }],
  });
  expect(application.events).toEqual(
    expect.arrayContaining([expect.objectContaining({ event: "return", by: "OFFICER" })]),
  );
  const stored = await db.storedFile.findMany({ where: { applicationId: id } });
  const listed = application.files as { inThisZip: string; slot: string }[];
  expect(listed).toHaveLength(stored.length);
  for (const { inThisZip, slot } of listed)
    expect(strFromU8(files[inThisZip] ?? new Uint8Array())).toBe(`page of ${slot}`);
  const paper = files[`applications/${serial}/application-form.pdf`] ?? new Uint8Array();
  expect(strFromU8(paper.slice(0, 5))).toBe("%PDF-");
  expect(JSON.stringify(parsed(files, "messages.json"))).toContain(serial);
  expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toMatch(
    /个人信息副本[\s\S]*copy of personal data/,
  );
  expect(names).not.toContain("NOT-INCLUDED.txt");
  expect(names.filter((name) => name.endsWith("application.json"))).toHaveLength(2);
});

test("nothing of anybody else is in it, nor what officers keep for each other", async () => {
  const mine = await aSubmitted();
  const other = await aSubmitted();
  const files = await unpacked(await ask(mine.applicant));
  const all = Object.entries(files)
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join("\n");
  expect(all).toContain(mine.serial);
  for (const foreign of [other.serial, other.id, other.applicant.accountId, other.answers.passportNo])
    expect(all).not.toContain(foreign);
  expect(all).not.toMatch(/Cipher|storageKey|phoneIndex/);
});

test("a file that is lost is named in words, and the rest arrives", async () => {
  const { applicant, id } = await aSubmitted();
  const lost = await db.storedFile.findFirstOrThrow({ where: { applicationId: id, slot: "PHOTO" } });
  await storage.remove(lost.storageKey);
  const files = await unpacked(await ask(applicant));
  const told = strFromU8(files["NOT-INCLUDED.txt"] ?? new Uint8Array());
  expect(told).toMatch(/photo\.jpg：现在无法读取[\s\S]*photo\.jpg: cannot be read/);
  expect(Object.keys(files).filter((name) => name.includes("/files/"))).not.toHaveLength(0);
});

test("a storage that is away refuses before anything is sent: in words on the page, as a problem to a program", async () => {
  const applicant = await anApplicant();
  jest.spyOn(storage, "find").mockRejectedValue(new StorageFailure("away", "files"));
  const page = await ask(applicant);
  expect(page.status).toBe(303);
  expect(page.headers.get("location")).toMatch(/^\/zh\/account\/data\?error=serviceAway/);
  const program = await ask(applicant, { accept: "application/json" });
  expect(program.status).toBe(503);
  jest.spyOn(storage, "find").mockRejectedValue(new StorageFailure("full", "files"));
  expect((await ask(applicant, { accept: "application/json" })).status).toBe(507);
});

test("one copy at a time and a few a day; who breaks one off may begin another", async () => {
  const applicant = await anApplicant();
  const first = await ask(applicant);
  expect((await ask(applicant, { accept: "application/json" })).status).toBe(429);
  await first.body?.cancel();
  for (let copy = 1; copy < COPIES_PER_DAY; copy += 1) await unpacked(await ask(applicant));
  const tooMany = await ask(applicant);
  expect(tooMany.headers.get("location")).toMatch(/error=rateLimited&/);
  const next = await anApplicant();
  await unpacked(await ask(next));
});

test("only its owner, from our own page", async () => {
  const applicant = await anApplicant();
  expect((await ask(applicant, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await POST(await aRequest("POST", "/api/account/copy"))).status).toBe(401);
});
