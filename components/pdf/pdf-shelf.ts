import { apiPaths } from "@/lib/paths";
import type { OpenPdf, PdfFile } from "./pdf-file";

/** The library is several times as heavy as the desk, so it comes with the first page that needs it. */
export const openPdf: OpenPdf = async (address, stop) => (await import("./read-pdf")).readPdf(address, stop);

export interface PdfShelf {
  readonly take: (fileId: string) => Promise<PdfFile>;
  readonly clear: () => void;
}

/** As many files as can be in view at once. */
const MOST_OPEN = 2;

/** Keeps the files looked at last open: a case may hold twenty, and each opening is a view in the log. */
export const pdfShelf = (open: OpenPdf): PdfShelf => {
  // A map keeps its order: the file looked at longest ago stands first.
  const kept = new Map<string, { stop: AbortController; file: Promise<PdfFile> }>();
  const letGo = (fileId: string): void => {
    kept.get(fileId)?.stop.abort();
    kept.delete(fileId);
  };
  const take = (fileId: string): Promise<PdfFile> => {
    const known = kept.get(fileId);
    if (known) {
      kept.delete(fileId);
      kept.set(fileId, known);
      return known.file;
    }
    const stop = new AbortController();
    const taken = { stop, file: open(apiPaths.file(fileId, { view: 1 }), stop.signal) };
    kept.set(fileId, taken);
    for (const oldest of [...kept.keys()].slice(0, -MOST_OPEN)) letGo(oldest);
    // What failed is tried anew when the officer comes back to it.
    taken.file.catch(() => {
      if (kept.get(fileId) === taken) kept.delete(fileId);
    });
    return taken.file;
  };
  return { take, clear: () => [...kept.keys()].forEach(letGo) };
};
