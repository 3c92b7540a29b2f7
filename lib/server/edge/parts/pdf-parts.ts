import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, refused, type Result } from "@/lib/domain/result";

/** What the browser's PDF reader (pdf.js) may ask for while it draws, under the names it gives the kinds. */
const KINDS: Readonly<Record<string, { folder: string; name: RegExp; mime: string }>> = {
  cMapUrl: { folder: "cmaps", name: /^[\w-]+\.bcmap$/, mime: "application/octet-stream" },
  standardFontDataUrl: {
    folder: "standard_fonts",
    name: /^[\w-]+\.(pfb|ttf)$/,
    mime: "application/octet-stream",
  },
  wasmUrl: { folder: "wasm", name: /^\w+\.wasm$/, mime: "application/wasm" },
};

export const PDF_PART_KINDS = Object.keys(KINDS);

interface PdfPart {
  readonly bytes: Buffer;
  readonly mime: string;
}

const isMissing = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";

/** A character map, a standard font or a decoder out of the installed package; nothing else of the disk. */
export const readPdfPart = async (kind: string, name: string): Promise<Result<PdfPart>> => {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!known?.name.test(name)) return refused("notFound");
  const path = join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules",
    "pdfjs-dist",
    known.folder,
    name,
  );
  try {
    return ok({ bytes: await readFile(path), mime: known.mime });
  } catch (error) {
    if (isMissing(error)) return refused("notFound");
    throw error;
  }
};

/** Public and the same for everybody; the version in the address makes it new when the package is. */
export const servePdfPart = ({ bytes, mime }: PdfPart): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { "content-type": mime, "cache-control": "public, max-age=31536000, immutable" },
  });
