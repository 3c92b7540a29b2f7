import "server-only";
import { randomUUID } from "node:crypto";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { otherPlace } from "@/lib/domain/case/carry-over";
import { correctionsOf } from "@/lib/domain/case/corrections";
import { answeringEvent } from "@/lib/domain/case/item-answers";
import { fileSlotsOf } from "@/lib/domain/form/papers";
import { factsOfType } from "@/lib/domain/types/known-types";
import { type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { type Result, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { db, type Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import {
  type FileInfo,
  fileInfoOf,
  filesOf,
  isSubmitted,
  livePlaces,
} from "@/lib/server/db/repositories/files";
import { openItems } from "@/lib/server/db/repositories/return-items";
import { log } from "@/lib/server/base/log";
import { storage } from "@/lib/server/ports/storage/storage";
import type { InspectedFile } from "@/lib/server/ports/uploads/inspect";
import { checkForViruses } from "@/lib/server/ports/antivirus/virus-check";
import { moveCarried } from "../case/move-carried";
import { openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";

interface FileRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly slot: FileSlot;
}

/** Lets the owner in if files of this slot may change now: in a draft all of them, after a return or a correction at the
 *  window those that were named (guide §1.7: the applicant corrects just these), that show an open answer, or that the answers
 *  demand now. */
export const openForFiles = async (tx: Tx, calendar: Calendar, request: FileRequest): Promise<LockedCase> => {
  const subject = await openCase(tx, request);
  if (request.actor.kind !== "applicant") return stop("notAllowed");
  if (!fileSlotsOf(subject.form()).includes(request.slot)) return stop("badRequest");
  if (subject.state === "DRAFT") return subject;
  if (answeringEvent(subject.state)) {
    const { found } = await openItems(tx, subject, await filesOf(tx, subject.id), calendar);
    if (correctionsOf(found).slots.includes(request.slot)) return subject;
  }
  return stop("illegalMove", { serial: subject.row.serial, state: subject.state });
};

/** Takes a live file out of its place. What was submitted once stays stored for the record; the rest goes.
 *  Returns the storage key to remove after the commit, if any. */
export const retireFile = async (tx: Tx, file: { id: string; applicationId: string; storageKey: string }) => {
  if (await isSubmitted(tx, file)) {
    await tx.storedFile.update({ where: { id: file.id }, data: { removedAt: now() } });
    return undefined;
  }
  await tx.storedFile.delete({ where: { id: file.id } });
  return file.storageKey;
};

/** A blob that cannot be removed now is an orphan; the nightly sweep finds it. */
export const dropBlobs = async (keys: readonly (string | undefined)[]): Promise<void> => {
  for (const key of keys)
    if (key)
      await storage.remove(key).catch((error: unknown) => log.warn({ err: error }, "blob not removed"));
};

const cleanName = (name: string): string =>
  (name.split(/[/\\]/).pop() ?? "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(-120) || "file";

interface FileToKeep extends FileRequest {
  readonly name: string;
  /** It takes the place of every page that lies in its slot, and is not one more. */
  readonly replaces?: boolean;
}

/** A file that was kept, and the names of those whose place it took. */
export interface KeptFile extends FileInfo {
  readonly replaced: readonly string[];
}

/** What was carried over into the slot and not looked at yet goes to the other place the type has for it instead of being
 *  replaced: of a picture nobody can tell whether it shows the same passport or a new one. */
const putCarriedAside = async (
  tx: Tx,
  { id, row, state, type }: LockedCase,
  { slot }: FileToKeep,
  replaces: boolean,
): Promise<boolean> => {
  if (!replaces || state !== "DRAFT" || !row.unconfirmed.includes(slot)) return false;
  const place = otherPlace(factsOfType(type()), slot);
  if (!place) return false;
  const unconfirmed = await moveCarried(tx, row, [[slot, place]]);
  await tx.application.update({ where: { id }, data: { unconfirmed } });
  return !unconfirmed.includes(slot);
};

const insertFile = async (
  tx: Tx,
  calendar: Calendar,
  request: FileToKeep,
  file: InspectedFile,
  facts: { storageKey: string; status: "PENDING" | "CLEAN" },
): Promise<{ readonly kept: KeptFile; readonly retired: (string | undefined)[] }> => {
  const subject = await openForFiles(tx, calendar, request);
  const live = await livePlaces(tx, subject.id);
  const inSlot = live.filter((other) => other.slot === request.slot);
  const replaced = request.slot === PHOTO_SLOT || request.replaces ? inSlot : [];
  // What was submitted goes only once its successor is there: it must not keep the successor out.
  const counted = subject.state === "DRAFT" ? live.length - replaced.length : live.length - inSlot.length;
  if (counted >= FILE_LIMITS.filesPerApplication)
    return stop("tooManyFiles", { max: FILE_LIMITS.filesPerApplication });
  const retired = [];
  const aside = await putCarriedAside(tx, subject, request, replaced.length > 0);
  for (const other of aside ? [] : replaced) retired.push(await retireFile(tx, other));
  const { slot } = request;
  const positions = inSlot.filter((other) => !replaced.includes(other)).map((other) => other.position);
  const row = await tx.storedFile.create({
    data: {
      id: randomUUID(),
      applicationId: subject.id,
      slot,
      position: Math.max(0, ...positions) + 1,
      ...facts,
      originalName: cleanName(request.name),
      mime: file.mime,
      bytes: file.buffer.length,
      width: file.width,
      height: file.height,
      pages: file.pages,
      warnings: file.warnings,
      createdAt: now(),
    },
  });
  await tx.application.update({ where: { id: subject.id }, data: { updatedAt: now() } });
  const data = { slot, fileId: row.id, bytes: row.bytes, mime: row.mime };
  await writeAudit(tx, {
    actor: request.actor,
    action: "addFile",
    subject: `application:${subject.id}`,
    data,
  });
  const names = replaced.map(({ originalName }) => originalName);
  return { kept: { ...fileInfoOf(row), replaced: names }, retired };
};

/** How long the same bytes under the same name are the same file sent twice: its answer was lost on the way. */
const SENT_TWICE_MS = 60 * 60_000;

/** The page that these bytes became a moment ago, when the phone never heard that they had arrived and sent them again. */
const sentBefore = async (
  { applicationId, slot, name, replaces }: FileToKeep,
  { buffer }: InspectedFile,
): Promise<FileInfo | undefined> => {
  // What replaces takes its own place a second time.
  if (replaces) return undefined;
  const alike = await db.storedFile.findMany({
    where: {
      applicationId,
      slot,
      removedAt: null,
      originalName: cleanName(name),
      bytes: buffer.length,
      createdAt: { gte: new Date(now().getTime() - SENT_TWICE_MS) },
    },
  });
  for (const row of alike) {
    // Sent again after a submission it answers a return, whatever it is.
    if (await isSubmitted(db, row)) continue;
    const stored = await storage.get(row.storageKey).catch(() => undefined);
    if (stored?.equals(buffer)) return fileInfoOf(row);
  }
  return undefined;
};

/** Stores an inspected file: scanned, blob first (synced), then the row. Whatever fails in between leaves neither:
 *  the blob is taken back, and one left by a crash is swept. Refusals: fileInfected, tooManyFiles, illegalMove, notFound. */
export const keepFile = async (request: FileToKeep, file: InspectedFile): Promise<Result<KeptFile>> => {
  const before = await sentBefore(request, file);
  if (before) return ok({ ...before, replaced: [] });
  const verdict = await checkForViruses(file.buffer);
  if (verdict === "infected") return { kind: "refused", code: "fileInfected" };
  const storageKey = `files/${randomUUID()}`;
  await storage.put(storageKey, file.buffer);
  let kept = false;
  try {
    // The scanner is away: kept as pending, invisible to submission until a later scan finds it clean (fail closed).
    const status = verdict === "clean" ? "CLEAN" : "PENDING";
    const result = await transact(async (tx, calendar) =>
      ok(await insertFile(tx, calendar, request, file, { storageKey, status })),
    );
    if (result.kind !== "ok") return result;
    kept = true;
    await dropBlobs(result.data.retired);
    return ok(result.data.kept);
  } finally {
    if (!kept) await dropBlobs([storageKey]);
  }
};
