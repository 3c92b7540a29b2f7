import "server-only";
import { acceptedTypeOf, refuseType } from "./content-type";
import { type InspectedFile, inspectImage } from "./images";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import { type RefusedFile, refuseFile } from "./refuse-file";
import { inspectPdf } from "./pdfs";

export { type InspectedFile, inspectPhoto } from "./images";
export { type RefusedFile } from "./refuse-file";
export { takeWhole } from "./form-parts";
export { whenJudgeable, whenReceivable } from "./places";
export { type ReceivedUpload, receiveUpload } from "./receive";

/** One document page or PDF: its type is read from the content, pictures are encoded anew, PDFs are searched for
 *  anything active. Refusals: fileTooLarge, fileType, fileHeic, fileTruncated, filePixels, fileEncrypted, fileActiveContent, filePages. */
export const inspectDocument = async (buffer: Buffer): Promise<InspectedFile | RefusedFile> => {
  if (buffer.length > FILE_LIMITS.bytes)
    return refuseFile("fileTooLarge", { max: FILE_LIMITS.bytes, bytes: buffer.length });
  if (buffer.length === 0) return refuseFile("fileTruncated");
  const mime = acceptedTypeOf(buffer);
  if (mime === undefined) return refuseType(buffer);
  return mime === "application/pdf" ? inspectPdf(buffer) : inspectImage(buffer, mime);
};
