import "server-only";
import { typedNumber } from "@/lib/domain/typed-text";
import { PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { TEXT_FORMATS } from "@/lib/domain/people/text-formats";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { photoRegistry } from "@/lib/server/ports/registries/photo-registry";
import { inspectPhoto, whenJudgeable } from "@/lib/server/ports/uploads/inspect";
import { keepFile, openForFiles } from "./keep-file";
import { transact } from "../case/transact";

export interface PhotoByReceipt {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly receiptNo: string;
}

/** 获取照片 (guide §1.5): fetches the studio's picture by the receipt's number and makes it the application's photo.
 *  Refusals: photoReceiptUnknown, registryDown, busy, photoRules and what `keepFile` names; a malformed number is invalid. */
export const takePhotoFromRegistry = async (request: PhotoByReceipt): Promise<Result<FileInfo>> => {
  const { actor, applicationId } = request;
  const receiptNo = typedNumber(request.receiptNo);
  if (!receiptNo) return invalid({ photoReceiptNo: "required" });
  if (!TEXT_FORMATS.photoReceiptNo(receiptNo)) return invalid({ photoReceiptNo: "photoReceiptNo" });
  const target = { actor, applicationId, slot: PHOTO_SLOT } as const;
  const allowed = await transact(async (tx, calendar) => ok(await openForFiles(tx, calendar, target)));
  if (allowed.kind !== "ok") return allowed;
  const answer = await photoRegistry.fetch(receiptNo);
  if (answer.kind === "unknown") return refused("photoReceiptUnknown", { receiptNo });
  if (answer.kind === "down") return refused("registryDown");
  const inspected = await whenJudgeable(actor, () => inspectPhoto(answer.image));
  if (inspected.kind === "refused") return inspected;
  return keepFile({ ...target, name: `${receiptNo}.jpg` }, inspected);
};
