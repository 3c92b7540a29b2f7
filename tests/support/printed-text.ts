import { execFileSync } from "node:child_process";

/** The reader draws with what only browsers have; nothing is drawn here. */
const SCRIPT = `
  import { buffer } from "node:stream/consumers";
  globalThis.DOMMatrix = globalThis.ImageData = globalThis.Path2D = class {};
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const cMapUrl = new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href;
  const paper = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), cMapUrl, verbosity: 0 }).promise;
  const { items } = await (await paper.getPage(1)).getTextContent();
  const pieces = items.filter(({ str }) => str).map(({ str, width, transform }) => ({ text: str, x: transform[4], y: transform[5], width, size: transform[3] }));
  console.log(JSON.stringify({ pages: paper.numPages, pieces }));
`;

const A4_WIDTH = 595.28;
/** Points; only the watermark is set larger. */
const LARGEST = 40;
/** How wide a space is, in em; and what adding up the widths of letters is out by, in points. */
const [SPACE, ROUNDING] = [0.3, 0.05];

/** A run of text as it stands on the first page, in points from its lower left corner. */
interface PrintedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters, in points; of what is turned less. */
  readonly size: number;
}

export interface PrintedPaper {
  readonly pages: number;
  readonly pieces: readonly PrintedPiece[];
}

/** Where every text of the first page of a PDF stands. In a process of its own: the reader is an ES module, which jest
 *  cannot load. */
export const printedPaper = (pdf: Buffer): PrintedPaper =>
  JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", SCRIPT], {
      input: pdf,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    }),
  ) as PrintedPaper;

/** Every text that stands beyond the margins of A4, wholly or in part; the watermark, turned, is none of them. */
export const beyondMargins = (
  { pieces }: PrintedPaper,
  { left, right, bottom }: { readonly left: number; readonly right: number; readonly bottom: number },
): string[] =>
  pieces
    .filter(({ text, size }) => text.trim() && size < LARGEST)
    // The space at which a line was broken is none of what is seen.
    .filter(({ text, x, y, width, size }) => {
      const seen = x + width - (text.endsWith(" ") ? size * SPACE : 0);
      return x < left - ROUNDING || seen > A4_WIDTH - right + ROUNDING || y < bottom;
    })
    .map(({ text }) => text);

/** What the first page of a PDF says, in one line. */
export const printedText = (pdf: Buffer): string =>
  printedPaper(pdf)
    .pieces.map(({ text }) => text)
    .join(" ");
