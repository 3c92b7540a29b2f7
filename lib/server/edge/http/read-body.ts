import { MOST_BODY_BYTES } from "@/lib/domain/action-state";
import { ok, type Ok, type Refused, refused } from "@/lib/domain/result";

/** So much beyond its bound is still read and thrown away: a browser shows an answer only after it could send. */
const PATIENCE_BYTES = 16 * 1024 * 1024;

/** What was posted, held up to `most` bytes whatever its length claims or leaves open; undefined when it is more. */
export const readBytes = async ({ body }: Request, most: number): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > most + PATIENCE_BYTES) break;
  }
  return bytes > most ? undefined : Buffer.concat(chunks);
};

/** The JSON body of a request, up to 64 KB. */
export const readJson = async (request: Request): Promise<Ok<unknown> | Refused> => {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return refused("badRequest");
  const bytes = await readBytes(request, MOST_BODY_BYTES);
  if (!bytes) return refused("bodyTooLarge");
  try {
    return ok(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    return refused("badRequest");
  }
};
