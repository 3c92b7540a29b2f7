import { MOST_BODY_BYTES } from "@/lib/domain/action-state";
import { ok, type Ok, type Refused, refused } from "@/lib/domain/result";

/** The JSON body of a request, read up to 64 KB whatever content-length claims. */
export const readJson = async (request: Request): Promise<Ok<unknown> | Refused> => {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return refused("badRequest");
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BODY_BYTES) return refused("bodyTooLarge");
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MOST_BODY_BYTES) return refused("bodyTooLarge");
    chunks.push(chunk);
  }
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch {
    return refused("badRequest");
  }
};
