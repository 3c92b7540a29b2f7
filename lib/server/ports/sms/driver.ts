import "server-only";
import { env } from "../../base/env";
import { aliyunGateway } from "./aliyun";
import type { SmsGateway } from "./gateway";
import { httpGateway } from "./http";
import { tencentGateway } from "./tencent";

const TIMEOUT_MS = 10_000;

const setting = (value: string | undefined, name: string): string => {
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const build = (): SmsGateway | "inbox" => {
  switch (env.SMS_DRIVER) {
    case "aliyun":
      return aliyunGateway({
        endpoint: env.SMS_ALIYUN_ENDPOINT ?? "https://dysmsapi.aliyuncs.com",
        accessKeyId: setting(env.SMS_ALIYUN_ACCESS_KEY_ID, "SMS_ALIYUN_ACCESS_KEY_ID"),
        accessKeySecret: setting(env.SMS_ALIYUN_ACCESS_KEY_SECRET, "SMS_ALIYUN_ACCESS_KEY_SECRET"),
        signName: setting(env.SMS_ALIYUN_SIGN_NAME, "SMS_ALIYUN_SIGN_NAME"),
        templateCode: setting(env.SMS_ALIYUN_TEMPLATE_CODE, "SMS_ALIYUN_TEMPLATE_CODE"),
        timeoutMs: TIMEOUT_MS,
      });
    case "tencent":
      return tencentGateway({
        endpoint: env.SMS_TENCENT_ENDPOINT ?? "https://sms.tencentcloudapi.com",
        region: env.SMS_TENCENT_REGION ?? "ap-guangzhou",
        secretId: setting(env.SMS_TENCENT_SECRET_ID, "SMS_TENCENT_SECRET_ID"),
        secretKey: setting(env.SMS_TENCENT_SECRET_KEY, "SMS_TENCENT_SECRET_KEY"),
        appId: setting(env.SMS_TENCENT_APP_ID, "SMS_TENCENT_APP_ID"),
        signName: setting(env.SMS_TENCENT_SIGN_NAME, "SMS_TENCENT_SIGN_NAME"),
        templateId: setting(env.SMS_TENCENT_TEMPLATE_ID, "SMS_TENCENT_TEMPLATE_ID"),
        timeoutMs: TIMEOUT_MS,
      });
    case "http":
      return httpGateway({
        url: setting(env.SMS_HTTP_URL, "SMS_HTTP_URL"),
        token: setting(env.SMS_HTTP_TOKEN, "SMS_HTTP_TOKEN"),
        timeoutMs: TIMEOUT_MS,
      });
    default:
      return "inbox";
  }
};

let driver: SmsGateway | "inbox" | undefined;

/** Where text messages go: a carrier, or "inbox" (the demo's own table, written in the outbox's transaction). */
export const smsDriver = (): SmsGateway | "inbox" => (driver ??= build());
