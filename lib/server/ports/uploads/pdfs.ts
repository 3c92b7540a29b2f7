import "server-only";
import { WorkerFailure, onThread } from "../../base/threads/workshop";
import type { InspectedFile } from "./images";
import type { PdfVerdict } from "./pdf-rules";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import { type RefusedFile, refuseFile } from "./refuse-file";

const TIMEOUT_MS = 15_000;

const judge = onThread<Uint8Array, PdfVerdict>(
  "lib/server/ports/uploads/pdf-rules.ts",
  "inspectPdfBytes",
  TIMEOUT_MS,
);

/** A PDF as a document: whole, not encrypted, without active content, at most 30 pages. Kept byte for byte. */
export const inspectPdf = async (buffer: Buffer): Promise<InspectedFile | RefusedFile> => {
  try {
    const verdict = await judge(new Uint8Array(buffer));
    switch (verdict.kind) {
      case "ok":
        return {
          kind: "ok",
          mime: "application/pdf",
          buffer,
          width: null,
          height: null,
          pages: verdict.pages,
          warnings: [],
        };
      case "encrypted":
        return refuseFile("fileEncrypted");
      case "active":
        return refuseFile("fileActiveContent");
      case "pages":
        return refuseFile("filePages", { pages: verdict.pages, max: FILE_LIMITS.pdfPages });
      case "truncated":
        return refuseFile("fileTruncated");
    }
  } catch (error) {
    // A document that exhausts the thread (time or memory) is not one we can vouch for.
    if (error instanceof WorkerFailure) return refuseFile("fileTruncated");
    throw error;
  }
};
