import "server-only";
import { createHash, createHmac, randomUUID } from "node:crypto";
import * as z from "zod";
import { realNow } from "../../base/clock";
import { askOutside, jsonOf } from "../outgoing";
import { carrierTemplate, parseCarrierTemplates } from "./carrier-templates";
import type { SmsGateway, SmsMessage, SmsOutcome } from "./gateway";

export interface AliyunSettings {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly signName: string;
  /** See `parseCarrierTemplates`. */
  readonly templateCode: string;
  readonly timeoutMs: number;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** RFC 3986, as the carrier's canonical query wants it. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const answerSchema = z.object({ Code: z.string() });

/** Dysms error codes → what to do with the message (domain.md §6.2). */
const classify = (code: string): SmsOutcome => {
  if (code === "OK") return { kind: "sent" };
  if (/LIMIT_CONTROL$|^Throttling/.test(code)) return { kind: "rateLimited", detail: code };
  if (/MOBILE_NUMBER_ILLEGAL|MOBILE_COUNT_OVER_LIMIT|DOMESTIC_NUMBER_NOT_SUPPORTED|BLACK_KEY/.test(code))
    return { kind: "invalidNumber", detail: code };
  if (/^isp\.|ServiceUnavailable/.test(code)) return { kind: "retryable", detail: code };
  return { kind: "config", detail: code };
};

/** The headers of one SendSms call, signed with ACS3-HMAC-SHA256. */
const signedHeaders = (settings: AliyunSettings, query: string, at: Date): Record<string, string> => {
  const headers: Record<string, string> = {
    host: new URL(settings.endpoint).host,
    "x-acs-action": "SendSms",
    "x-acs-content-sha256": sha256(""),
    "x-acs-date": at.toISOString().replace(/\.\d{3}Z$/, "Z"),
    "x-acs-signature-nonce": randomUUID(),
    "x-acs-version": "2017-05-25",
  };
  const names = Object.keys(headers).sort();
  const canonicalHeaders = names.map((name) => `${name}:${headers[name]}\n`).join("");
  const canonical = ["POST", "/", query, canonicalHeaders, names.join(";"), sha256("")].join("\n");
  const signature = createHmac("sha256", settings.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest("hex");
  const credential = `Credential=${settings.accessKeyId},SignedHeaders=${names.join(";")},Signature=${signature}`;
  return { ...headers, authorization: `ACS3-HMAC-SHA256 ${credential}` };
};

/** Aliyun Dysms over its signed HTTP interface. */
export const aliyunGateway = (settings: AliyunSettings): SmsGateway => {
  const templates = parseCarrierTemplates(settings.templateCode);
  return {
    async send(message: SmsMessage): Promise<SmsOutcome> {
      const templateCode = carrierTemplate(templates, message.template, message.locale);
      if (!templateCode) return { kind: "config", detail: `no template code for ${message.template}` };
      const fields: Record<string, string> = {
        OutId: message.idempotencyKey,
        // Mainland numbers go without their country code; others with it, digits only.
        PhoneNumbers: message.to.replace(/^\+86(?=1\d{10}$)/, "").replace(/^\+/, ""),
        SignName: settings.signName,
        TemplateCode: templateCode,
        TemplateParam: JSON.stringify(message.params),
      };
      const query = Object.keys(fields)
        .sort()
        .map((name) => `${name}=${encode(fields[name] ?? "")}`)
        .join("&");
      const { host: _host, ...headers } = signedHeaders(settings, query, realNow());
      const answer = await askOutside(`${settings.endpoint}/?${query}`, {
        method: "POST",
        headers,
        timeoutMs: settings.timeoutMs,
      });
      if (answer.kind === "notSent") return { kind: "retryable", detail: answer.detail };
      if (answer.kind === "unknown") return { kind: "uncertain", detail: answer.detail };
      const body = answerSchema.safeParse(jsonOf(answer.body));
      if (body.success) return classify(body.data.Code);
      if (answer.status === 429 || answer.status === 503)
        return { kind: "retryable", detail: `http ${answer.status}` };
      return { kind: "uncertain", detail: `http ${answer.status}` };
    },
  };
};
