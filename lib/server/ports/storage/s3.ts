import "server-only";
import { createHash, createHmac } from "node:crypto";
import { realNow } from "../../base/clock";
import { type OutsideAnswer, askOutside } from "../outgoing";
import type { BlobDriver, StoredBlob } from "./driver";

export interface S3Settings {
  /** https://host[:port]; buckets are addressed by path, which every S3-compatible service understands. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 30_000;
const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

interface Call {
  readonly method: "GET" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly body?: Uint8Array;
}

/** The headers of one call, signed with AWS Signature Version 4. */
const signedHeaders = (settings: S3Settings, call: Call, query: string, at: Date): Record<string, string> => {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const date = stamp.slice(0, 8);
  const hash = sha256(call.body ?? "");
  const host = new URL(settings.endpoint).host;
  const names = "host;x-amz-content-sha256;x-amz-date";
  const headers = `host:${host}\nx-amz-content-sha256:${hash}\nx-amz-date:${stamp}\n`;
  const canonical = [call.method, call.path, query, headers, names, hash].join("\n");
  const scope = `${date}/${settings.region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", stamp, scope, sha256(canonical)].join("\n");
  const key = ["s3", "aws4_request"].reduce(
    (previous, part) => hmac(previous, part),
    hmac(hmac(`AWS4${settings.secretAccessKey}`, date), settings.region),
  );
  const signature = hmac(key, toSign).toString("hex");
  return {
    "x-amz-content-sha256": hash,
    "x-amz-date": stamp,
    authorization: `AWS4-HMAC-SHA256 Credential=${settings.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
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

/** Blobs in an S3-compatible bucket; what is stored is ciphertext already. */
export const s3Driver = (settings: S3Settings): BlobDriver => {
  const pathOf = (key?: string): string =>
    `/${[settings.bucket, ...(key ? key.split("/") : [])].map(encode).join("/")}`;
  const ask = async (request: Call): Promise<{ status: number; body: Buffer }> => {
    const query = Object.entries(request.query ?? {})
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join("&");
    const answer: OutsideAnswer = await askOutside(
      `${settings.endpoint}${request.path}${query ? `?${query}` : ""}`,
      {
        method: request.method,
        headers: signedHeaders(settings, request, query, realNow()),
        body: request.body,
        timeoutMs: TIMEOUT_MS,
      },
    );
    if (answer.kind !== "answer") throw new Error(`storage: ${answer.detail}`);
    return answer;
  };
  const call = async (request: Call, accepted: readonly number[]): Promise<Buffer> => {
    const { status, body } = await ask(request);
    if (!accepted.includes(status)) throw new Error(`storage: http ${status}`);
    return body;
  };
  return {
    write: async (key, bytes) => void (await call({ method: "PUT", path: pathOf(key), body: bytes }, [200])),
    async read(key) {
      const { status, body } = await ask({ method: "GET", path: pathOf(key) });
      if (status === 200) return body;
      // A missing bucket is answered 404 too, and is no missing key.
      if (status === 404 && tagOf(body.toString("utf8"), "Code") === "NoSuchKey") return undefined;
      throw new Error(`storage: http ${status}`);
    },
    remove: async (key) => void (await call({ method: "DELETE", path: pathOf(key) }, [200, 204, 404])),
    async list(folder) {
      const found: StoredBlob[] = [];
      let token: string | undefined;
      do {
        const query = {
          "list-type": "2",
          prefix: `${folder}/`,
          ...(token ? { "continuation-token": token } : {}),
        };
        const xml = (await call({ method: "GET", path: pathOf(), query }, [200])).toString("utf8");
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
