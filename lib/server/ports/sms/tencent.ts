import "server-only";
import { createHash, createHmac } from "node:crypto";
import * as z from "zod";
import { realNow } from "../../base/clock";
import { askOutside, jsonOf } from "../outgoing";
import { carrierTemplate, parseCarrierTemplates } from "./carrier-templates";
import type { SmsGateway, SmsMessage, SmsOutcome } from "./gateway";
import { orderedParams } from "./templates";

export interface TencentSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly appId: string;
  readonly signName: string;
  /** See `parseCarrierTemplates`. */
  readonly templateId: string;
  readonly timeoutMs: number;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

const answerSchema = z.object({
  Response: z.object({
    SendStatusSet: z.array(z.object({ Code: z.string() })).optional(),
    Error: z.object({ Code: z.string() }).optional(),
  }),
});

/** Tencent error codes → what to do with the message (domain.md §6.2). */
const classify = (code: string): SmsOutcome => {
  if (code === "Ok") return { kind: "sent" };
  if (/^LimitExceeded|^RequestLimitExceeded/.test(code)) return { kind: "rateLimited", detail: code };
  if (/IncorrectPhoneNumber|PhoneNumberInBlacklist|UnsupportedOperation\.\w*Phone/.test(code))
    return { kind: "invalidNumber", detail: code };
  if (/^InternalError|ResourceUnavailable|^FailedOperation\.FailResolvePacket/.test(code))
    return { kind: "retryable", detail: code };
  return { kind: "config", detail: code };
};

/** The headers of one SendSms call, signed with TC3-HMAC-SHA256. */
const signedHeaders = (settings: TencentSettings, body: string, at: Date): Record<string, string> => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const date = at.toISOString().slice(0, 10);
  const contentType = "application/json; charset=utf-8";
  const host = new URL(settings.endpoint).host;
  const canonicalHeaders = `content-type:${contentType}\nhost:${host}\nx-tc-action:sendsms\n`;
  const names = "content-type;host;x-tc-action";
  const canonical = ["POST", "/", "", canonicalHeaders, names, sha256(body)].join("\n");
  const scope = `${date}/sms/tc3_request`;
  const toSign = ["TC3-HMAC-SHA256", timestamp, scope, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(`TC3${settings.secretKey}`, date), "sms"), "tc3_request");
  const signature = hmac(key, toSign).toString("hex");
  return {
    "content-type": contentType,
    "x-tc-action": "SendSms",
    "x-tc-version": "2021-01-11",
    "x-tc-timestamp": timestamp,
    "x-tc-region": settings.region,
    authorization: `TC3-HMAC-SHA256 Credential=${settings.secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
};

/** Tencent Cloud SMS over its signed HTTP interface. */
export const tencentGateway = (settings: TencentSettings): SmsGateway => {
  const templates = parseCarrierTemplates(settings.templateId);
  return {
    async send(message: SmsMessage): Promise<SmsOutcome> {
      const templateId = carrierTemplate(templates, message.template, message.locale);
      if (!templateId) return { kind: "config", detail: `no template id for ${message.template}` };
      const body = JSON.stringify({
        PhoneNumberSet: [message.to],
        SmsSdkAppId: settings.appId,
        SignName: settings.signName,
        TemplateId: templateId,
        TemplateParamSet: orderedParams(message.template, message.params),
        SessionContext: message.idempotencyKey,
      });
      const answer = await askOutside(settings.endpoint, {
        method: "POST",
        headers: signedHeaders(settings, body, realNow()),
        body,
        timeoutMs: settings.timeoutMs,
      });
      if (answer.kind === "notSent") return { kind: "retryable", detail: answer.detail };
      if (answer.kind === "unknown") return { kind: "uncertain", detail: answer.detail };
      const parsed = answerSchema.safeParse(jsonOf(answer.body));
      const code = parsed.data?.Response.Error?.Code ?? parsed.data?.Response.SendStatusSet?.[0]?.Code;
      if (code) return classify(code);
      if (answer.status === 429 || answer.status === 503)
        return { kind: "retryable", detail: `http ${answer.status}` };
      return { kind: "uncertain", detail: `http ${answer.status}` };
    },
  };
};
