import "server-only";
import { allFileSlots } from "@/lib/domain/types/known-types";
import { type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { inspectDocument, inspectPhoto, whenJudgeable } from "@/lib/server/ports/uploads/inspect";
import { type KeptFile, keepFile, openForFiles } from "./keep-file";
import { transact } from "../case/transact";

export interface NewFile {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly slot: string;
  readonly file: { readonly name: string; readonly buffer: Buffer };
  /** Instead of what lies in the slot. */
  readonly replaces?: boolean;
}

const isFileSlot = (slot: string): slot is FileSlot => allFileSlots().some((known) => known === slot);

/** Adds one page (or PDF) to a document, puts it in the place of the pages there, or sets the photo. The owner's, while the slot is open for changes.
 *  Refusals: busy, and everything `inspectDocument`, `inspectPhoto` and `keepFile` name. */
export const addFile = async (request: NewFile): Promise<Result<KeptFile>> => {
  const { actor, applicationId, slot, file, replaces = false } = request;
  if (!isFileSlot(slot)) return refused("badRequest");
  // Before any work is put into the bytes: may this person change this slot at all? Asked again when it is stored.
  const allowed = await transact(async (tx, calendar) =>
    ok(await openForFiles(tx, calendar, { actor, applicationId, slot })),
  );
  if (allowed.kind !== "ok") return allowed;
  const inspect = slot === PHOTO_SLOT ? inspectPhoto : inspectDocument;
  const inspected = await whenJudgeable(actor, () => inspect(file.buffer));
  if (inspected.kind === "refused") return inspected;
  return keepFile({ actor, applicationId, slot, name: file.name, replaces }, inspected);
};
