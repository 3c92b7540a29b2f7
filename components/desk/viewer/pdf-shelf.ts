import { apiPaths } from "@/lib/paths";
import type { OpenPdf, PdfFile } from "./pdf-file";

/** The library is several times as heavy as the desk, so it comes with the first page that needs it. */
export const openPdf: OpenPdf = async (address, stop) => (await import("./read-pdf")).readPdf(address, stop);

export interface PdfShelf {
  readonly take: (fileId: string) => Promise<PdfFile>;
  readonly clear: () => void;
}

/** Keeps one file open, the last one looked at: a case may hold twenty, and each opening is a view in the log. */
export const pdfShelf = (open: OpenPdf): PdfShelf => {
  let kept: { fileId: string; stop: AbortController; file: Promise<PdfFile> } | undefined;
  const clear = (): void => {
    kept?.stop.abort();
    kept = undefined;
  };
  const take = (fileId: string): Promise<PdfFile> => {
    if (kept?.fileId === fileId) return kept.file;
    clear();
    const stop = new AbortController();
    const taken = { fileId, stop, file: open(apiPaths.file(fileId, { view: 1 }), stop.signal) };
    kept = taken;
    // What failed is tried anew when the officer comes back to it.
    taken.file.catch(() => {
      if (kept === taken) kept = undefined;
    });
    return taken.file;
  };
  return { take, clear };
};
