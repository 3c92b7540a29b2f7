import "server-only";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import { type FormParts, formParts } from "./form-parts";
import { type RefusedFile, refuseFile } from "./refuse-file";

export interface ReceivedUpload extends FormParts {
  readonly kind: "ok";
}

/** So much of a refused body is still read and thrown away: a browser shows an answer only after it could send. */
const PATIENCE_BYTES = 96 * 1024 * 1024;

/** A sender from whom nothing came for so long has gone; their place is somebody else's. */
const SILENCE_MS = 20_000;

/** The pieces of a body as they come; it counts as ended when its sender has gone, and nothing of it is read on. */
async function* piecesOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  // What is being waited for then ends; one watch for all pieces, because setting one for each cost as much as the copying.
  const giveUp = (): void => void reader.cancel().catch(() => undefined);
  const silence = setTimeout(giveUp, SILENCE_MS);
  signal.addEventListener("abort", giveUp);
  try {
    for (;;) {
      silence.refresh();
      const piece = await reader.read();
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", giveUp);
  }
}

/** Takes the body apart up to `limit`; beyond it what came is let go and the rest is discarded as it comes. */
const readCapped = async (request: Request, limit: number): Promise<FormParts | RefusedFile> => {
  const declared = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!request.body) return refuseFile("badRequest");
  const reader = request.body.getReader();
  let form: ReturnType<typeof formParts> | undefined = formParts(request.headers.get("content-type") ?? "");
  let received = 0;
  for await (const piece of piecesOf(reader, request.signal)) {
    received += piece.length;
    if (received > limit) form = undefined;
    await form?.add(piece);
    if (received > limit + PATIENCE_BYTES) {
      await reader.cancel();
      break;
    }
  }
  if (!form) return refuseFile("fileTooLarge", { max: FILE_LIMITS.bytes, bytes: received });
  // A proxy that cuts bodies, or a connection that broke: half a file must not pass for a whole one.
  if (Number.isFinite(declared) && declared !== received) return refuseFile("fileTruncated");
  return (await form.end()) ?? refuseFile("fileTruncated");
};

/** What is received: the names a form of ours sends beside its files, and the bytes of all of it together. */
interface Receivable {
  readonly fields: readonly string[];
  readonly requestBytes?: number;
}

/** A form, with files when it is multipart: taken apart as it streams in under a hard cap, each byte held once, and
 *  compared with its announced length.
 *  Refusals: fileTruncated, fileTooLarge (all of it together), badRequest (no form, or one with a field that is not ours). */
export const receiveUpload = async (
  request: Request,
  { fields, requestBytes = FILE_LIMITS.requestBytes }: Receivable,
): Promise<ReceivedUpload | RefusedFile> => {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^(?:multipart\/form-data;|application\/x-www-form-urlencoded\b)/i.test(contentType))
    return refuseFile("badRequest");
  try {
    const form = await readCapped(request, requestBytes);
    if ("kind" in form) return form;
    const isOurs = Object.keys(form.fields).every((name) => fields.includes(name));
    return isOurs ? { kind: "ok", ...form } : refuseFile("badRequest");
  } catch {
    return refuseFile("fileTruncated");
  }
};
