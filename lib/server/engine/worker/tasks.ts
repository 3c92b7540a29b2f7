import { type PdfVerdict, inspectPdfBytes } from "../../ports/uploads/pdf-rules";
import { type RenderOrder, renderDocument } from "../../documents/render-document";

/** What a worker thread can be asked for; input and output are copied between the threads. */
export interface Tasks {
  inspectPdf: (bytes: Uint8Array) => Promise<PdfVerdict>;
  render: (order: RenderOrder) => Promise<Uint8Array>;
}

export const TASKS: Tasks = { inspectPdf: inspectPdfBytes, render: renderDocument };
