import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator } from "use-intl/core";
import type { ApplicantActor } from "@/lib/domain/actors";
import { type Locale, LOCALES } from "@/lib/domain/locales";
import { type Ok, ok, type Refused } from "@/lib/domain/result";
import { formatInstant } from "@/lib/i18n/dates";
import { now } from "@/lib/server/base/clock";
import { messagesOf } from "@/lib/server/base/messages";
import { writeAudit } from "@/lib/server/db/audit";
import { inTransaction } from "@/lib/server/db/client";
import { ownAccount, ownApplication, ownApplicationIds } from "@/lib/server/db/questions/account/own-data";
import { noticesOfApplicant } from "@/lib/server/db/questions/applicant/notices-of-applicant";
import { ownRequests } from "@/lib/server/db/questions/data-requests/own-requests";
import { keptDocument } from "@/lib/server/documents/kept-document";
import { DOCUMENT_CODES, fileOf, kindOf } from "@/lib/server/documents/kinds";
import type { ZipEntry } from "@/lib/server/edge/http/zip-stream";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { inWords } from "@/lib/server/engine/notice-words";
import { storage } from "@/lib/server/ports/storage/storage";
import { readDocument } from "../reading/read-document";

/** Copies one account makes in a day (assumed): enough for a download that broke off, too few to wear the disk out. */
export const COPIES_PER_DAY = 5;

/** What a zip of the plain kind can hold is 4 GB; files beyond this are named in it instead. */
const MOST_FILE_BYTES = 3 * 1024 ** 3;

const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/pdf": "pdf",
};

type LeftOut = "notScanned" | "unreadable" | "tooMuch";

/** What a copy knows while it is made. */
interface Copy {
  readonly actor: ApplicantActor;
  bytes: number;
  readonly leftOut: { readonly name: string; readonly why: LeftOut }[];
}

const text = (name: string, words: string): ZipEntry => ({
  name,
  bytes: Buffer.from(words, "utf8"),
  packed: false,
});
const json = (name: string, data: unknown): ZipEntry => text(name, `${JSON.stringify(data, null, 2)}\n`);

const wordsOf = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: "account.copy" });

/** The same said in every language of the platform, one after the other. */
const inEveryLanguage = (say: (t: ReturnType<typeof wordsOf>, locale: Locale) => string): string =>
  LOCALES.map((locale) => `${say(wordsOf(locale), locale)}\n`).join("\n");

/** One file or paper; what cannot be had is noted and the copy goes on. */
async function* fetched(copy: Copy, name: string, fetch: () => Promise<Buffer | LeftOut>) {
  const found = await fetch().catch((): LeftOut => "unreadable");
  if (typeof found === "string") return void copy.leftOut.push({ name, why: found });
  copy.bytes += found.length;
  yield { name, bytes: found, packed: true } satisfies ZipEntry;
}

const paperOf = async (copy: Copy, applicationId: string, file: string) => {
  const read = await readDocument({ actor: copy.actor, applicationId, file });
  return read.kind === "ok" ? read.data.bytes : undefined;
};

/** The papers the owner may have: those of the last round, and of every earlier one those made for each. */
async function* papersOf(copy: Copy, applicationId: string, rounds: readonly number[], folder: string) {
  for (const code of DOCUMENT_CODES) {
    let found: Buffer | undefined;
    const failed = await paperOf(copy, applicationId, fileOf(code)).then(
      (bytes) => void (found = bytes),
      () => true,
    );
    const bytes = found;
    if (bytes || failed) yield* fetched(copy, `${folder}/${fileOf(code)}`, async () => bytes ?? "unreadable");
    if (!kindOf(code).perRound || !bytes) continue;
    for (const round of rounds.slice(0, -1))
      yield* fetched(copy, `${folder}/${kindOf(code).path}-round-${round}.pdf`, () =>
        keptDocument({ code, applicationId, round }),
      );
  }
}

async function* applicationEntries(copy: Copy, id: string): AsyncGenerator<ZipEntry> {
  const found = await ownApplication(copy.actor, id);
  if (!found) return;
  const folder = `applications/${found.serial}`;
  const files = found.files.map((file, at) => ({
    ...file,
    name: `${folder}/files/${String(at + 1).padStart(3, "0")}-${file.slot.toLowerCase()}.${EXTENSIONS[file.mime] ?? "bin"}`,
  }));
  const listed = files.map(({ storageKey: _, name, ...facts }) => ({ ...facts, inThisZip: name }));
  yield json(`${folder}/application.json`, { ...found.facts, files: listed });
  for (const { name, status, bytes, storageKey } of files) {
    if (status === "FAILED") continue;
    yield* fetched(copy, name, async () => {
      if (status !== "CLEAN") return "notScanned";
      return copy.bytes + bytes > MOST_FILE_BYTES ? "tooMuch" : storage.get(storageKey);
    });
  }
  yield* papersOf(copy, id, found.rounds, folder);
}

const everyMessage = async (actor: ApplicantActor) => {
  const told: object[] = [];
  let after: string | undefined;
  do {
    const page = await noticesOfApplicant(actor, after);
    told.push(
      ...page.notices.map(inWords).map(({ serial, at, said, undelivered }) => ({
        serial,
        at,
        undelivered,
        text: said?.text ?? null,
        language: said?.locale ?? null,
      })),
    );
    after = page.next;
  } while (after !== undefined);
  return told;
};

async function* entriesOf(actor: ApplicantActor): AsyncGenerator<ZipEntry> {
  const copy: Copy = { actor, bytes: 0, leftOut: [] };
  yield json("account.json", await ownAccount(actor));
  const at = now();
  yield text(
    "README.txt",
    inEveryLanguage((t, locale) => t("readme", { at: formatInstant(at, locale) })),
  );
  yield json("requests.json", await ownRequests(actor));
  yield json("messages.json", await everyMessage(actor));
  for (const id of await ownApplicationIds(actor)) yield* applicationEntries(copy, id);
  if (copy.leftOut.length === 0) return;
  const lines = (t: ReturnType<typeof wordsOf>) =>
    copy.leftOut.map(({ name, why }) => t(`leftOut.${why}`, { name })).join("\n");
  yield text(
    "NOT-INCLUDED.txt",
    inEveryLanguage((t) => `${t("leftOutTitle")}\n${lines(t)}`),
  );
}

/** A copy of everything the house holds of the one who asks (PIPL art. 45): the account, the applications with every round,
 *  what was told, who looked, the files and the papers; the records officers keep for each other are not in it. Counted
 *  (rateLimited) and audited. Made entry by entry while it is read; what cannot be read is named in it.
 *  @throws StorageFailure when the storage is away before anything was made */
export const copyOwnData = async (actor: ApplicantActor): Promise<Ok<AsyncGenerator<ZipEntry>> | Refused> => {
  const { accountId } = actor;
  // Nothing lies there: it only tells whether anybody answers.
  await storage.find(`files/${randomUUID()}`);
  const refusal = await inTransaction(async (tx) => {
    const tooMany = await withinLimits(tx, [
      { key: `copy:${accountId}`, limit: COPIES_PER_DAY, windowSeconds: 24 * 3600 },
    ]);
    if (!tooMany) await writeAudit(tx, { actor, action: "copyOwnData", subject: `account:${accountId}` });
    return tooMany;
  });
  return refusal ?? ok(entriesOf(actor));
};
