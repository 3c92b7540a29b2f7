import { aliyunGateway } from "@/lib/server/ports/sms/aliyun";
import type { SmsGateway, SmsMessage } from "@/lib/server/ports/sms/gateway";
import { httpGateway } from "@/lib/server/ports/sms/http";
import { tencentGateway } from "@/lib/server/ports/sms/tencent";
import { aliyunAnswers } from "@/tests/support/doubles/aliyun";
import { type Answer, type HttpDouble, hangUp, httpDouble, json } from "@/tests/support/doubles/http-double";
import { tencentAnswers } from "@/tests/support/doubles/tencent";

const SECRET = "a secret of the carrier";
const message: SmsMessage = {
  to: "+8619900000001",
  template: "returned",
  locale: "zh",
  params: { no: "44030026112300001", reason: "照片不合格", date: "2026-12-23" },
  text: "您的申请44030026112300001需退补",
  idempotencyKey: "returned:1:2",
};

let carrier: HttpDouble;
beforeEach(async () => {
  carrier = await httpDouble(json(200, {}));
});
afterEach(() => carrier.close());

const aliyun = (): SmsGateway =>
  aliyunGateway({
    endpoint: carrier.url,
    accessKeyId: "id",
    accessKeySecret: SECRET,
    signName: "外国人服务",
    templateCode: "otp=SMS_1,returned=SMS_2,returned.en=SMS_3",
    timeoutMs: 2_000,
  });
const tencent = (): SmsGateway =>
  tencentGateway({
    endpoint: carrier.url,
    region: "ap-guangzhou",
    secretId: "id",
    secretKey: SECRET,
    appId: "1400000000",
    signName: "外国人服务",
    templateId: "otp=11,returned=22",
    timeoutMs: 2_000,
  });
const plain = (): SmsGateway => httpGateway({ url: `${carrier.url}/sms`, token: SECRET, timeoutMs: 2_000 });

const outcome = async (gateway: SmsGateway, how: Answer): Promise<string> => {
  carrier.answer(how);
  return (await gateway.send(message)).kind;
};

describe("Aliyun", () => {
  test("a message goes out under a signature the carrier accepts, with template and variables", async () => {
    expect(await outcome(aliyun(), aliyunAnswers(SECRET))).toBe("sent");
    const asked = new URLSearchParams(carrier.received[0]?.url.split("?")[1]);
    expect(Object.fromEntries(asked)).toEqual({
      OutId: "returned:1:2",
      PhoneNumbers: "19900000001",
      SignName: "外国人服务",
      TemplateCode: "SMS_2",
      TemplateParam: JSON.stringify(message.params),
    });
  });
  test("an English reader gets the English template", async () => {
    carrier.answer(aliyunAnswers(SECRET));
    await aliyun().send({ ...message, locale: "en" });
    expect(carrier.received[0]?.url).toContain("TemplateCode=SMS_3");
  });
  test.each([
    ["isv.BUSINESS_LIMIT_CONTROL", "rateLimited"],
    ["isv.DAY_LIMIT_CONTROL", "rateLimited"],
    ["isv.MOBILE_NUMBER_ILLEGAL", "invalidNumber"],
    ["isv.BLACK_KEY_CONTROL_LIMIT", "invalidNumber"],
    ["isv.AMOUNT_NOT_ENOUGH", "config"],
    ["isv.DENY_IP_RANGE", "config"],
    ["isp.SYSTEM_ERROR", "retryable"],
  ])("%s is %s", async (code, kind) => {
    expect(await outcome(aliyun(), aliyunAnswers(SECRET, code))).toBe(kind);
  });
  test("a wrong secret is a matter of configuration", async () => {
    expect(await outcome(aliyun(), aliyunAnswers("another secret"))).toBe("config");
  });
  test("a message without a template of the carrier is not sent at all", async () => {
    const result = await aliyun().send({ ...message, template: "lapsed", params: { no: "1" } });
    expect(result.kind).toBe("config");
    expect(carrier.received).toHaveLength(0);
  });
});

describe("Tencent", () => {
  test("a message goes out signed, its variables in the template's order", async () => {
    expect(await outcome(tencent(), tencentAnswers(SECRET))).toBe("sent");
    expect(JSON.parse(carrier.received[0]?.body.toString() ?? "")).toMatchObject({
      PhoneNumberSet: ["+8619900000001"],
      SmsSdkAppId: "1400000000",
      TemplateId: "22",
      TemplateParamSet: ["44030026112300001", "照片不合格", "2026-12-23"],
    });
  });
  test.each([
    ["LimitExceeded.PhoneNumberDailyLimit", "rateLimited"],
    ["InvalidParameterValue.IncorrectPhoneNumber", "invalidNumber"],
    ["FailedOperation.PhoneNumberInBlacklist", "invalidNumber"],
    ["FailedOperation.InsufficientBalanceInSmsPackage", "config"],
    ["InternalError.Timeout", "retryable"],
  ])("%s is %s", async (code, kind) => {
    expect(await outcome(tencent(), tencentAnswers(SECRET, code))).toBe(kind);
  });
  test("a wrong secret is a matter of configuration", async () => {
    expect(await outcome(tencent(), tencentAnswers("another secret"))).toBe("config");
  });
});

describe("a plain HTTP gateway", () => {
  test("the text goes out with the token and the message's own key", async () => {
    expect(await outcome(plain(), json(202, {}))).toBe("sent");
    const [asked] = carrier.received;
    expect(asked?.headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(asked?.headers["idempotency-key"]).toBe("returned:1:2");
    expect(JSON.parse(asked?.body.toString() ?? "")).toMatchObject({ to: message.to, text: message.text });
  });
  test.each([
    [422, "invalidNumber"],
    [429, "rateLimited"],
    [503, "retryable"],
    [401, "config"],
    [500, "uncertain"],
  ])("status %i is %s", async (status, kind) => {
    expect(await outcome(plain(), json(status, {}))).toBe(kind);
  });
});

describe.each([
  ["Aliyun", aliyun],
  ["Tencent", tencent],
  ["HTTP", plain],
])("%s out of order", (_, gateway) => {
  test("a connection cut after the request is uncertain: the message may be on its way", async () => {
    expect(await outcome(gateway(), hangUp)).toBe("uncertain");
  });
  test("a carrier nobody answers at is tried again later", async () => {
    const away = gateway();
    await carrier.close();
    expect((await away.send(message)).kind).toBe("retryable");
    carrier = await httpDouble(json(200, {}));
  });
});
