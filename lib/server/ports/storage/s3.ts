import "server-only";
import { createHash } from "node:crypto";
import { realNow } from "../../base/clock";
import { type OutsideAnswer, askOutside } from "../outgoing";
import type { BlobDriver, StoredBlob } from "./driver";
import { NoRoom } from "./failure";

export interface S3Settings {
  /** https://host[:port]; buckets are addressed by path, which every S3-compatible service understands. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 30_000;

interface Call {
  readonly method: "GET" | "PUT" | "DELETE";
  readonly url: string;
  readonly body?: Uint8Array;
}

/** The headers of one call, signed with AWS Signature Version 4. The body's hash is among what is signed: left to
 *  itself the library sends UNSIGNED-PAYLOAD to S3. It is loaded by the first call, so only where there is a bucket. */
const signedHeaders = async (settings: S3Settings, { method, url, body }: Call) => {
  const { AwsV4Signer } = await import("aws4fetch");
  const { accessKeyId, secretAccessKey, region } = settings;
  const hash = createHash("sha256")
    .update(body ?? "")
    .digest("hex");
  const signed = await new AwsV4Signer({
    method,
    url,
    headers: { "x-amz-content-sha256": hash },
    accessKeyId,
    secretAccessKey,
    region,
    service: "s3",
    datetime: realNow()
      .toISOString()
      .replace(/[-:]|\.\d{3}/g, ""),
  }).sign();
  return Object.fromEntries(signed.headers);
};

const unescapeXml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
  );

const tagOf = (xml: string, tag: string): string | undefined => {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return found === undefined ? undefined : unescapeXml(found);
};

/** A bucket that is full: 507, or a code that names the quota (each service has its own: QuotaExceeded,
 *  XMinioStorageFull, XMinioAdminBucketQuotaExceeded, InsufficientCapacity …). */
const fullCode = (status: number, body: Buffer): string | undefined => {
  if (status === 507) return "http 507";
  const code = status >= 400 ? tagOf(body.toString("utf8"), "Code") : undefined;
  return code && /quota|storagefull|insufficient/i.test(code) ? code : undefined;
};

/** Blobs in an S3-compatible bucket; what is stored is ciphertext already. */
export const s3Driver = (settings: S3Settings): BlobDriver => {
  const urlOf = (key?: string): string =>
    [settings.endpoint, settings.bucket, ...(key ? key.split("/").map(encodeURIComponent) : [])].join("/");
  const ask = async (request: Call): Promise<{ status: number; body: Buffer }> => {
    const answer: OutsideAnswer = await askOutside(request.url, {
      method: request.method,
      headers: await signedHeaders(settings, request),
      body: request.body,
      timeoutMs: TIMEOUT_MS,
    });
    if (answer.kind !== "answer") throw new Error(`storage: ${answer.detail}`);
    return answer;
  };
  const call = async (request: Call, accepted: readonly number[]): Promise<Buffer> => {
    const { status, body } = await ask(request);
    const full = fullCode(status, body);
    if (full) throw new NoRoom(full);
    if (!accepted.includes(status)) throw new Error(`storage: http ${status}`);
    return body;
  };
  return {
    write: async (key, bytes) => void (await call({ method: "PUT", url: urlOf(key), body: bytes }, [200])),
    async read(key) {
      const { status, body } = await ask({ method: "GET", url: urlOf(key) });
      if (status === 200) return body;
      // A missing bucket is answered 404 too, and is no missing key.
      if (status === 404 && tagOf(body.toString("utf8"), "Code") === "NoSuchKey") return undefined;
      throw new Error(`storage: http ${status}`);
    },
    remove: async (key) => void (await call({ method: "DELETE", url: urlOf(key) }, [200, 204, 404])),
    async list(folder) {
      const found: StoredBlob[] = [];
      let token: string | undefined;
      do {
        const query = new URLSearchParams({
          "list-type": "2",
          prefix: `${folder}/`,
          ...(token ? { "continuation-token": token } : {}),
        });
        const url = `${urlOf()}?${String(query)}`;
        const xml = (await call({ method: "GET", url }, [200])).toString("utf8");
        for (const [, entry = ""] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          const [key, modified] = [tagOf(entry, "Key"), tagOf(entry, "LastModified")];
          if (key && modified) found.push({ key, modifiedAt: new Date(modified) });
        }
        token = tagOf(xml, "NextContinuationToken");
      } while (token);
      return found;
    },
  };
};
