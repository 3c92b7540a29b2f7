export interface PageDrawing {
  /** From 1. */
  readonly page: number;
  /** Quarter turns clockwise, beside what the page asks for itself. */
  readonly turns: number;
  /** In dots of the screen. */
  readonly width: number;
}

/** A PDF that has been read and whose pages can be drawn. */
export interface PdfFile {
  readonly draw: (canvas: HTMLCanvasElement, drawing: PageDrawing, stop: AbortSignal) => Promise<void>;
}

/** The port to the library that reads PDFs. Once `stop` is aborted nothing is left of the file. */
export type OpenPdf = (address: string, stop: AbortSignal) => Promise<PdfFile>;
