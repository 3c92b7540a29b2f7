import { createHash, createHmac } from "node:crypto";
import type { Answer, Received } from "./http-double";
import { json } from "./http-double";

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");

/** Whether the carrier would accept the ACS3-HMAC-SHA256 signature of this request. */
const aliyunAccepts = (received: Received, secret: string): boolean => {
  const found = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
    received.headers.authorization ?? "",
  );
  if (!found) return false;
  const [, , names = "", signature] = found;
  const [path = "", query = ""] = received.url.split("?");
  const headers = names.split(";").map((name) => `${name}:${String(received.headers[name] ?? "")}\n`);
  if (received.headers["x-acs-content-sha256"] !== sha256(received.body)) return false;
  const sorted = query.split("&").sort().join("&");
  const canonical = [received.method, path, sorted, headers.join(""), names, sha256(received.body)].join(
    "\n",
  );
  const expected = createHmac("sha256", secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest("hex");
  return expected === signature;
};

/** Dysms' SendSms: checks the signature as the carrier does, then answers `code`. */
export const aliyunAnswers =
  (secret: string, code = "OK"): Answer =>
  (received, response) =>
    aliyunAccepts(received, secret)
      ? json(200, { Code: code, Message: code, BizId: "1", RequestId: "R" })(received, response)
      : json(400, { Code: "SignatureDoesNotMatch", Message: "no", RequestId: "R" })(received, response);
