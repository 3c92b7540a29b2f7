import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  VerbosityLevel,
  version,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { apiPaths } from "@/lib/paths";
import type { OpenPdf, PdfFile } from "./pdf-file";

GlobalWorkerOptions.workerSrc = new URL(
  "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
  import.meta.url,
).toString();

/** Browsers draw nothing at all on a canvas beyond their limit; this many dots all of them can. */
const MOST_DOTS = 2 ** 24;

/** Fetches what the library may need beside a document: character maps, standard fonts, decoders of scanned pages. It
 *  would go on without what fails to come and leave the page blank, so the failure is remembered. */
const partsOf = (onMissing: () => void) =>
  class {
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> {
      try {
        const answer = await fetch(apiPaths.pdfPart(kind, filename, version));
        if (!answer.ok) throw new Error(`${filename}: ${answer.status}`);
        return new Uint8Array(await answer.arrayBuffer());
      } catch (error) {
        onMissing();
        throw error;
      }
    }
  };

const pdfFile = (document: PDFDocumentProxy, isBroken: () => boolean): PdfFile => ({
  draw: async (canvas, { page: number, turns, width }, stop) => {
    const page = await document.getPage(number);
    stop.throwIfAborted();
    const rotation = (page.rotate + turns * 90) % 360;
    const whole = page.getViewport({ scale: 1, rotation });
    const most = Math.sqrt(MOST_DOTS / (whole.width * whole.height));
    const viewport = page.getViewport({ scale: Math.min(width / whole.width, most), rotation });
    // Drawn apart, so that the page in view stays until the new one is whole.
    const fresh = canvas.ownerDocument.createElement("canvas");
    fresh.width = Math.max(Math.floor(viewport.width), 1);
    fresh.height = Math.max(Math.floor(viewport.height), 1);
    // Seals, signatures and filled-in fields are painted with the page, as on paper.
    const render = page.render({ canvas: fresh, viewport, annotationMode: AnnotationMode.ENABLE });
    const cancel = () => render.cancel();
    stop.addEventListener("abort", cancel, { once: true });
    await render.promise.finally(() => stop.removeEventListener("abort", cancel));
    if (isBroken()) throw new Error("a part of the page could not be read");
    stop.throwIfAborted();
    canvas.width = fresh.width;
    canvas.height = fresh.height;
    canvas.getContext("2d")?.drawImage(fresh, 0, 0);
  },
});

/** Reads a PDF with pdf.js, for drawing only: no script of it, no form to fill in, no layer over the page. */
export const readPdf: OpenPdf = async (address, stop) => {
  const answer = await fetch(address, { signal: stop });
  if (!answer.ok) throw new Error(`the file was answered ${answer.status}`);
  const data = new Uint8Array(await answer.arrayBuffer());
  let broken = false;
  const task = getDocument({
    data,
    BinaryDataFactory: partsOf(() => (broken = true)),
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const cancel = () => void task.destroy();
  stop.addEventListener("abort", cancel, { once: true });
  return pdfFile(await task.promise, () => broken);
};
