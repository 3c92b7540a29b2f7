import { statusOfRefusal } from "@/lib/domain/refusals";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROUTES } from "@/app/api/routes";
import { PUBLIC } from "@/lib/domain/actors";
import { readAccess } from "@/lib/domain/case/access";
import { LOCALES } from "@/lib/domain/locales";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { OFFICER_ROLES } from "@/lib/domain/vocabulary";
import { env } from "@/lib/server/base/env";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { ACCESS_COLUMNS, factsOfCase } from "@/lib/server/db/repositories/case-facts";
import { DOCUMENT_CODES, type DocumentCode, fileOf, kindOf } from "@/lib/server/documents/kinds";
import { typeWord } from "@/lib/server/documents/sheet/words";
import { refusalOfFailure } from "@/lib/server/edge/actions/run-action";
import { describeApi } from "@/lib/server/edge/http/openapi";
import { storage } from "@/lib/server/ports/storage/storage";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { emptyTables } from "@/tests/support/database";
import { expectOk } from "@/tests/support/factories/cases";
import { aReady } from "@/tests/support/factories/hall-cases";
import { aHall } from "@/tests/support/factories/halls";
import { anApplicant, anOfficer } from "@/tests/support/factories/people";
import { aGoodPhoto } from "@/tests/support/files/pictures";
import { printedText } from "@/tests/support/printed-text";

afterAll(disconnect);

/** What every paper of a kind says of the case, whatever its type: the paper itself, and whose it is. */
const SAID: Readonly<Record<DocumentCode, (made: Made) => readonly string[]>> = {
  APPLICATION_FORM: ({ ready }) => [ready.serial, ready.answers.passportNo],
  RECEIPT: ({ ready }) => [ready.serial, ready.receiptNumber, ready.answers.passportNo],
  PERMIT: ({ permitNumber, ready }) => [permitNumber, ready.answers.passportNo],
  SLIP: ({ ready }) => [ready.serial],
};

/** A case with all of its papers. A type that takes no applications yet is written into the row of one that does. */
const made = async (type: ApplicationType) => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
  const ready = await aReady();
  const schemaVersion = currentForm(type).version;
  await db.application.update({ where: { id: ready.id }, data: { type, schemaVersion } });
  await db.submission.updateMany({ where: { applicationId: ready.id }, data: { schemaVersion } });
  const { storageKey } = await db.storedFile.findFirstOrThrow({
    where: { applicationId: ready.id, slot: "PHOTO" },
  });
  await storage.remove(storageKey);
  await storage.put(storageKey, await aGoodPhoto());
  const { number } = await db.permit.findUniqueOrThrow({ where: { applicationId: ready.id } });
  return { ready, permitNumber: number, photoKey: storageKey };
};
type Made = Awaited<ReturnType<typeof made>>;

const blobOf = (key: string): string => join(env.DATA_DIR, "files", `${key}.bin`);

/** The names of what a paper would print as nothing, "undefined" or a place nobody filled. */
const gapsIn = (value: unknown, name = ""): string[] => {
  if (value === null || value === undefined) return [name];
  if (typeof value === "string")
    return /undefined|null|NaN|Invalid|\[object|\{\w+\}/.test(value) && !value.startsWith("data:")
      ? [name]
      : [];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => gapsIn(item, `${name}.${key}`));
};

const failureOf = async (read: () => Promise<unknown>) =>
  refusalOfFailure(
    await read().then(
      () => undefined,
      (error: unknown) => error,
    ),
  );

describe.each(APPLICATION_TYPES)("of a case of %s", (type) => {
  let facts: Made;
  beforeAll(async () => {
    facts = await made(type);
  }, 60_000);

  test.each(DOCUMENT_CODES)(
    "the %s is complete, says whose it is, and speaks both languages whoever it is for",
    async (code) => {
      const { ready } = facts;
      const { load, readers } = kindOf(code);
      const drawn = [];
      for (const locale of LOCALES) {
        await db.account.update({ where: { id: ready.applicant.accountId }, data: { locale } });
        drawn.push(await load(ready.id, 1));
      }
      const [props] = drawn;
      for (const other of drawn) expect(other).toEqual(props);
      expect(gapsIn(props)).toEqual([]);
      const actor = readers ? await anOfficer([readers[0] ?? "WINDOW"], "1") : ready.applicant;
      const paper = expectOk(await readDocument({ actor, applicationId: ready.id, file: fileOf(code) }));
      expect(paper.name).toMatch(new RegExp(`^${kindOf(code).path}-[A-Z0-9]+\\.pdf$`));
      const text = printedText(paper.bytes);
      for (const part of SAID[code](facts)) expect(text).toContain(part);
      expect(text).not.toMatch(/undefined|NaN|〓|\{\w+\}/);
      // What is applied for stands on every paper that is the applicant's.
      const { zh, en } = typeWord(type);
      if (!readers) expect([text.includes(zh), text.includes(en)]).toEqual([true, true]);
    },
    30_000,
  );

  test.each(DOCUMENT_CODES)(
    "the %s is read by whom its kind and the state's row let read, and by nobody else",
    async (code) => {
      const { ready } = facts;
      const request = { applicationId: ready.id, file: fileOf(code) };
      const answered = async (actor: Parameters<typeof readDocument>[0]["actor"]) => {
        const answer = await readDocument({ actor, ...request });
        return answer.kind === "refused" ? answer.code : answer.kind;
      };
      const { readers } = kindOf(code);
      const row = await db.application.findUniqueOrThrow({
        where: { id: ready.id },
        select: ACCESS_COLUMNS,
      });
      for (const role of OFFICER_ROLES)
        for (const hallId of ["1", "2"]) {
          const officer = { ...(await anOfficer([role], null)), hallId };
          const may = readAccess(officer, factsOfCase(row)) === "yes" && (readers?.includes(role) ?? true);
          expect([role, hallId, await answered(officer)]).toEqual([role, hallId, may ? "ok" : "notFound"]);
        }
      expect(await answered(ready.applicant)).toBe(readers ? "notFound" : "ok");
      expect(await answered(await anApplicant())).toBe("notFound");
      expect(await answered(PUBLIC)).toBe("notSignedIn");
    },
    30_000,
  );
});

/** The slip is drawn from the rows alone. */
const WITH_FILES = DOCUMENT_CODES.filter((code) => code !== "SLIP");

describe("every kind of paper", () => {
  let facts: Made;
  beforeAll(async () => {
    facts = await made("FIRST");
  }, 60_000);

  test.each(DOCUMENT_CODES)(
    "the %s is listed by its file and its sentence in the API's description",
    (code) => {
      const { paths } = describeApi(ROUTES, false);
      const described = JSON.stringify(paths["/api/documents/{id}/{file}"]);
      expect(described).toContain(`"${fileOf(code)}"`);
      expect(described).toContain(kindOf(code).summary);
    },
  );

  /** The blob a paper hangs on: itself once it is stored, else the photo it is drawn with. */
  const blobBehind = async (code: DocumentCode): Promise<string> => {
    const { path } = kindOf(code);
    const applicationId = facts.ready.id;
    const stored = (await storage.list(`documents/${applicationId}`)).map(({ key }) => key);
    return stored.find((key) => key.startsWith(`documents/${applicationId}/${path}`)) ?? facts.photoKey;
  };
  const reading = async (code: DocumentCode) => {
    const { ready } = facts;
    const actor = kindOf(code).readers ? ready.production : ready.applicant;
    return readDocument({ actor, applicationId: ready.id, file: fileOf(code) });
  };

  test.each(WITH_FILES)("the %s that was tampered with is refused and not made anew", async (code) => {
    expectOk(await reading(code));
    const file = blobOf(await blobBehind(code));
    const sealed = await readFile(file);
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    await writeFile(file, changed);
    expect(await failureOf(() => reading(code))).toEqual({ kind: "refused", code: "documentDamaged" });
    expect(statusOfRefusal("documentDamaged")).toBeLessThan(500);
    expect((await readFile(file)).equals(changed)).toBe(true);
    await writeFile(file, sealed);
    expectOk(await reading(code));
  });

  test.each(WITH_FILES)("the %s waits while the storage cannot be reached", async (code) => {
    expectOk(await reading(code));
    const file = blobOf(await blobBehind(code));
    const sealed = await readFile(file);
    const folder = dirname(file);
    const others = await storage.list(folder.slice(join(env.DATA_DIR, "files").length + 1));
    const kept = await Promise.all(
      others.map(async ({ key }) => [blobOf(key), await readFile(blobOf(key))] as const),
    );
    await rm(folder, { recursive: true });
    // What a broken mount answers: neither the file nor "there is none".
    await writeFile(folder, "");
    expect(await failureOf(() => reading(code))).toEqual({ kind: "refused", code: "serviceAway" });
    await rm(folder);
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of kept) await writeFile(name, bytes);
    expect((await readFile(file)).equals(sealed)).toBe(true);
  });

  test.each(DOCUMENT_CODES)("the %s of a case that has none is answered like nothing there", async (code) => {
    const { id } = facts.ready;
    const { readers } = kindOf(code);
    const actor = readers ? facts.ready.production : facts.ready.applicant;
    await db.receipt.deleteMany();
    await db.permit.deleteMany();
    await db.appointment.updateMany({ data: { status: "CANCELLED" } });
    const answer = await readDocument({ actor, applicationId: id, file: fileOf(code) });
    expect(answer.kind === "refused" ? answer.code : answer.kind).toBe(
      code === "APPLICATION_FORM" ? "ok" : "notFound",
    );
  });
});
