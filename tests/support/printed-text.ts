import { execFileSync } from "node:child_process";

/** The reader draws with what only browsers have; nothing is drawn here. */
const SCRIPT = `
  import { buffer } from "node:stream/consumers";
  globalThis.DOMMatrix = globalThis.ImageData = globalThis.Path2D = class {};
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const cMapUrl = new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href;
  const paper = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), cMapUrl, verbosity: 0 }).promise;
  const { items } = await (await paper.getPage(1)).getTextContent();
  console.log(items.map(({ str = "" }) => str).join(" "));
`;

/** What the first page of a PDF says, in one line. In a process of its own: the reader is an ES module, which jest cannot
 *  load. */
export const printedText = (pdf: Buffer): string =>
  execFileSync(process.execPath, ["--input-type=module", "-e", SCRIPT], {
    input: pdf,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });
