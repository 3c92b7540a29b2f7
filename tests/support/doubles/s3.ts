import { createHash, createHmac } from "node:crypto";
import type { Answer, Received } from "./http-double";

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Whether the service would accept the AWS Signature Version 4 of this request. */
const s3Accepts = (received: Received, secret: string): boolean => {
  const found =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      received.headers.authorization ?? "",
    );
  if (!found) return false;
  const [, date = "", region = "", names = "", signature] = found;
  const [path = "", query = ""] = received.url.split("?");
  const hash = sha256(received.body);
  if (received.headers["x-amz-content-sha256"] !== hash) return false;
  const headers = names.split(";").map((name) => `${name}:${String(received.headers[name] ?? "")}\n`);
  const canonical = [
    received.method,
    path,
    query.split("&").sort().join("&"),
    headers.join(""),
    names,
    hash,
  ].join("\n");
  const stamp = String(received.headers["x-amz-date"] ?? "");
  const toSign = ["AWS4-HMAC-SHA256", stamp, `${date}/${region}/s3/aws4_request`, sha256(canonical)].join(
    "\n",
  );
  const key = ["s3", "aws4_request"].reduce<Buffer>(hmac, hmac(hmac(`AWS4${secret}`, date), region));
  return hmac(key, toSign).toString("hex") === signature;
};

const PAGE = 2;
/** What real tokens are made of, and what a careless query loses. */
const TOKEN = "a+b/c==";

const listing = (keys: readonly string[], from: number): string => {
  const entries = keys
    .slice(from, from + PAGE)
    .map(
      (key) => `<Contents><Key>${key}</Key><LastModified>2026-11-23T00:00:00.000Z</LastModified></Contents>`,
    );
  const next =
    from + PAGE < keys.length ? `<NextContinuationToken>${TOKEN}${from + PAGE}</NextContinuationToken>` : "";
  return `<?xml version="1.0"?><ListBucketResult>${entries.join("")}${next}</ListBucketResult>`;
};

/** A bucket in memory: PUT, GET, DELETE and ListObjectsV2 with two keys a page, for signed requests only. */
export const s3Answers = (secret: string, bucket: string, objects: Map<string, Buffer>): Answer => {
  const prefix = `/${bucket}/`;
  return (received, response) => {
    if (!s3Accepts(received, secret))
      return void response.writeHead(403).end("<Code>SignatureDoesNotMatch</Code>");
    const [path = "", query = ""] = received.url.split("?");
    if (path === `/${bucket}`) {
      const asked = new URLSearchParams(query);
      const keys = [...objects.keys()].filter((key) => key.startsWith(asked.get("prefix") ?? "")).sort();
      const token = asked.get("continuation-token") ?? `${TOKEN}0`;
      if (!token.startsWith(TOKEN)) return void response.writeHead(400).end("<Code>InvalidArgument</Code>");
      return void response.writeHead(200).end(listing(keys, Number(token.slice(TOKEN.length))));
    }
    const key = decodeURIComponent(path.slice(prefix.length));
    if (received.method === "PUT") {
      objects.set(key, received.body);
      return void response.writeHead(200).end();
    }
    if (received.method === "DELETE") {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = objects.get(key);
    return void (found
      ? response.writeHead(200).end(found)
      : response.writeHead(404).end("<Code>NoSuchKey</Code>"));
  };
};
