import "server-only";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import { type RefusedFile, refuseFile } from "./refuse-file";

interface ReceivedFile {
  readonly name: string;
  readonly buffer: Buffer;
}

export interface ReceivedUpload {
  readonly kind: "ok";
  readonly fields: Record<string, string>;
  /** Files whose field was empty (a form sent without choosing one) are left out. */
  readonly files: ReceivedFile[];
}

/** So much of a refused body is still read and thrown away: a browser shows an answer only after it could send. */
const PATIENCE_BYTES = 96 * 1024 * 1024;

/** A sender from whom nothing came for so long has gone; their place is somebody else's. */
const SILENCE_MS = 20_000;

/** The next piece of a body; the body counts as ended when its sender has gone. */
const nextPiece = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> => {
  let give: () => void = () => undefined;
  const gone = new Promise<undefined>((resolve) => (give = () => resolve(undefined)));
  const timer = setTimeout(give, SILENCE_MS);
  signal.addEventListener("abort", give);
  try {
    const piece = await Promise.race([reader.read(), gone]);
    if (piece && !piece.done) return piece.value;
    if (!piece) void reader.cancel().catch(() => undefined);
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", give);
  }
};

/** Reads the body up to `limit`; beyond it the rest is discarded as it comes. */
const readCapped = async (request: Request, limit: number): Promise<Buffer<ArrayBuffer> | RefusedFile> => {
  const declared = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!request.body) return refuseFile("badRequest");
  const reader = request.body.getReader();
  let chunks: Uint8Array[] = [];
  let received = 0;
  for (;;) {
    const value = await nextPiece(reader, request.signal);
    if (!value) break;
    received += value.length;
    if (received <= limit) chunks.push(value);
    else chunks = [];
    if (received > limit + PATIENCE_BYTES) {
      await reader.cancel();
      break;
    }
  }
  if (received > limit) return refuseFile("fileTooLarge", { max: FILE_LIMITS.bytes, bytes: received });
  // A proxy that cuts bodies, or a connection that broke: half a file must not pass for a whole one.
  if (Number.isFinite(declared) && declared !== received) return refuseFile("fileTruncated");
  return Buffer.concat(chunks);
};

/** A form, with files when it is multipart: streamed in under a hard cap, compared with its announced length, then taken apart.
 *  Refusals: fileTruncated, fileTooLarge (all of it together), badRequest (no form). */
export const receiveUpload = async (
  request: Request,
  limits: { readonly requestBytes: number } = FILE_LIMITS,
): Promise<ReceivedUpload | RefusedFile> => {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^(?:multipart\/form-data;|application\/x-www-form-urlencoded\b)/i.test(contentType))
    return refuseFile("badRequest");
  let body: Buffer<ArrayBuffer> | RefusedFile;
  try {
    body = await readCapped(request, limits.requestBytes);
  } catch {
    return refuseFile("fileTruncated");
  }
  if ("kind" in body) return body;
  let form: FormData;
  try {
    form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    return refuseFile("fileTruncated");
  }
  const fields: Record<string, string> = {};
  const files: ReceivedFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value;
    else if (value.size > 0 || value.name !== "")
      files.push({ name: value.name, buffer: Buffer.from(await value.arrayBuffer()) });
  }
  return { kind: "ok", fields, files };
};
