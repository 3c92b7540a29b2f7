import { createHash, createHmac } from "node:crypto";
import type { Answer, Received } from "./http-double";
import { json } from "./http-double";

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Whether the carrier would accept the TC3-HMAC-SHA256 signature of this request. */
const tencentAccepts = (received: Received, secretKey: string): boolean => {
  const found =
    /^TC3-HMAC-SHA256 Credential=[^/]+\/(\d{4}-\d{2}-\d{2})\/sms\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      received.headers.authorization ?? "",
    );
  if (!found) return false;
  const [, date = "", names = "", signature] = found;
  const headers = names
    .split(";")
    .map((name) => `${name}:${String(received.headers[name] ?? "").toLowerCase()}\n`);
  const canonical = [received.method, received.url, "", headers.join(""), names, sha256(received.body)].join(
    "\n",
  );
  const stamp = String(received.headers["x-tc-timestamp"] ?? "");
  if (new Date(Number(stamp) * 1000).toISOString().slice(0, 10) !== date) return false;
  const toSign = ["TC3-HMAC-SHA256", stamp, `${date}/sms/tc3_request`, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), "sms"), "tc3_request");
  return hmac(key, toSign).toString("hex") === signature;
};

/** SendSms of Tencent Cloud: checks the signature, then answers the one number with `code`. */
export const tencentAnswers =
  (secretKey: string, code = "Ok"): Answer =>
  (received, response) =>
    tencentAccepts(received, secretKey)
      ? json(200, {
          Response: { SendStatusSet: [{ SerialNo: "1", Code: code, Message: code }], RequestId: "R" },
        })(received, response)
      : json(200, {
          Response: { Error: { Code: "AuthFailure.SignatureFailure", Message: "no" }, RequestId: "R" },
        })(received, response);
