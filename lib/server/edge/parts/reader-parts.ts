import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, refused, type Result } from "@/lib/domain/result";

const SCRIPT = "text/javascript; charset=utf-8";

/** What the passport reader (tesseract.js) fetches: its worker, the core that fits the device, the shapes of letters. */
const PARTS: readonly { readonly name: RegExp; readonly folder: string; readonly mime: string }[] = [
  { name: /^worker\.min\.js$/, folder: "tesseract.js/dist", mime: SCRIPT },
  {
    name: /^tesseract-core(-simd|-relaxedsimd)?-lstm\.wasm\.js$/,
    folder: "tesseract.js-core",
    mime: SCRIPT,
  },
  {
    name: /^eng\.traineddata\.gz$/,
    folder: "@tesseract.js-data/eng/4.0.0_best_int",
    mime: "application/gzip",
  },
];

interface ReaderPart {
  readonly bytes: Buffer;
  readonly mime: string;
}

/** A part of the installed packages; nothing else of the disk. */
export const readReaderPart = async (name: string): Promise<Result<ReaderPart>> => {
  const part = PARTS.find((known) => known.name.test(name));
  if (!part) return refused("notFound");
  const path = join(/* turbopackIgnore: true */ process.cwd(), "node_modules", part.folder, name);
  return ok({ bytes: await readFile(path), mime: part.mime });
};

/** Public and the same for everybody, kept for a day: three to four megabytes a part. A worker lives by the policy of its
 *  own file: it may compile WebAssembly and fetch from us, and nothing else. */
export const serveReaderPart = ({ bytes, mime }: ReaderPart): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mime,
      "cache-control": "public, max-age=86400",
      "content-security-policy":
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
    },
  });
