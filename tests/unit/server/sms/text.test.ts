import { LOCALES, factsOfLocale } from "@/lib/domain/locales";
import { NON_ACCEPTANCE_REASONS, PRE_REJECT_REASONS } from "@/lib/domain/review/refusal-grounds";
import { SHORT_REASON_LENGTH } from "@/lib/domain/review/return-reasons";
import { CLOSING_REASONS } from "@/lib/domain/visit/closing";
import { inWordsOfMessage } from "@/lib/i18n/message-values";
import {
  shortClosingReason,
  shortNonAcceptanceReason,
  shortPreRejectReason,
} from "@/lib/server/ports/sms/short-reasons";
import en from "@/messages/en/sms.json";
import zh from "@/messages/zh/sms.json";
import { IN_PERSON, SMS_PARAMETERS, SMS_TEMPLATES, type SmsTemplate } from "@/lib/server/ports/sms/templates";
import { smsText } from "@/lib/server/ports/sms/text";

const longest = (...texts: readonly string[]): string =>
  texts.reduce((one, other) => (Array.from(other).length > Array.from(one).length ? other : one));

/** The longest reason a message is given: what is returned is cut to its bound, the others are words of their own. */
const reasonOf = (template: SmsTemplate, locale: string): string => {
  if (template === "returned")
    return factsOfLocale(locale).shortSms ? "退".repeat(SHORT_REASON_LENGTH) : "see";
  if (template === "rejected")
    return longest(...PRE_REJECT_REASONS.map((reason) => shortPreRejectReason(reason, locale)));
  if (template === "notAccepted")
    return longest(...NON_ACCEPTANCE_REASONS.map((reason) => shortNonAcceptanceReason(reason, locale)));
  return longest(...CLOSING_REASONS.map((reason) => shortClosingReason(reason, locale)));
};

/** A moment near at hand, as it waits in the outbox; in these messages the last moment is one too. */
const MOMENT = "12-22 15:30";
const BY_A_MOMENT: readonly SmsTemplate[] = ["cancelledByHallOffered", "placeOffered", "unservedOffered"];

/** What a request that is no application is called by. */
const SHORT_NUMBER = "BGT5-NGH4";

/** The longest values that occur, as they wait in the outbox. */
const SAMPLES: Readonly<Record<string, string>> = {
  code: "012345",
  no: "44030026112300001",
  date: "2026-12-23",
  by: "2026-12-26",
  slot: "10:00-11:00",
  hall: "市民中心行政服务大厅东厅（演示）",
  cancelBy: MOMENT,
  when: "12-23 10:00",
  time: "10:00",
  n: "10",
  receipt: "SL2611190001",
  tracking: "EB123456789CN",
  ticket: "F1012",
  place: "51",
  // As long as the host of the guide's platform.
  link: "https://permit.example.cn/ready",
};
const takes = (template: SmsTemplate, value: string): boolean =>
  SMS_PARAMETERS[template].some((name) => name === value);
const paramsOf = (template: SmsTemplate, locale: string): Record<string, string> => ({
  ...Object.fromEntries(SMS_PARAMETERS[template].map((name) => [name, SAMPLES[name] ?? ""])),
  ...(takes(template, "reason") ? { reason: reasonOf(template, locale) } : {}),
  ...(BY_A_MOMENT.includes(template) ? { by: MOMENT } : {}),
  ...(template.startsWith("lostPhone") && takes(template, "no") ? { no: SHORT_NUMBER } : {}),
});
const write = (template: SmsTemplate, locale: string): string =>
  smsText({ template, locale, params: paramsOf(template, locale), host: "permits.example.cn" });

test.each(SMS_TEMPLATES)(
  "%s in Chinese is one message: at most 70 characters with its signature",
  (template) => {
    const [text = ""] = write(template, "zh").split("\n");
    expect(text.startsWith("【外国人服务】")).toBe(true);
    expect(Array.from(text).length).toBeLessThanOrEqual(70);
  },
);

test.each(SMS_TEMPLATES)(
  "%s names every one of its variables in both languages and leaves none open",
  (template) => {
    for (const locale of ["zh", "en"]) {
      const text = write(template, locale);
      for (const value of Object.values(inWordsOfMessage(paramsOf(template, locale), locale)))
        expect(text).toContain(value);
      expect(text).not.toMatch(/[{}]/);
    }
  },
);

test.each(Object.entries(IN_PERSON))("%s has all that %s says to who may not book online", (asking, said) => {
  const taken: readonly string[] = SMS_PARAMETERS[asking as keyof typeof IN_PERSON];
  expect(taken).toEqual(expect.arrayContaining([...SMS_PARAMETERS[said]]));
  expect(zh[said].text).not.toMatch(/重新预约|登录平台预约/);
  expect(zh[said].text).toContain("前持护照到大厅取号");
  expect(en[said].text).toContain("come to a hall with your passport".slice(1));
  expect(en[said].text).not.toMatch(/ook again|[Rr]ebook|Book in/);
});

test("every message that asks to book has one for who may not book online", () => {
  const asking = SMS_TEMPLATES.filter((template) => /重新预约|平台预约/.test(zh[template].text));
  expect(asking.sort()).toEqual(Object.keys(IN_PERSON).sort());
});

test("both languages have the same messages", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  expect(Object.keys(zh).sort()).toEqual([...SMS_TEMPLATES, "signature"].sort());
});

test("a code ends with the line by which a browser fills it in (WebOTP)", () => {
  expect(write("otp", "zh").endsWith("\n@permits.example.cn #012345")).toBe(true);
  expect(write("otp", "en").endsWith("\n@permits.example.cn #012345")).toBe(true);
});

test("no message uses words that carriers filter", () => {
  for (const text of SMS_TEMPLATES.map((template) => zh[template].text))
    expect(text).not.toMatch(/代办|移民/);
});

test("a message ordered before its words asked for more is not sent half", () => {
  const earlier = { date: "2026-12-23", slot: "10:00–11:00" };
  const write = (template: SmsTemplate, params: Record<string, string>) =>
    smsText({ template, locale: "zh", params, host: "permits.example.cn" });
  expect(() => write("cancelled", earlier)).toThrow();
  expect(write("cancelled", { ...earlier, by: "2026-12-26" })).toContain("12月26日");
});

test("a day and a near moment are said as people of the language write them, never in figures alone", () => {
  for (const locale of LOCALES)
    for (const template of SMS_TEMPLATES)
      expect(write(template, locale)).not.toMatch(/\d{4}-\d\d|\d-\d\d,? \d/);
  expect(write("booked", "en")).toContain("Cancel before 22 Dec, 15:30.");
  expect(write("booked", "zh")).toContain("取消请于12月22日15:30前");
  expect(write("suspended", "zh")).toContain("2026年12月23日");
  expect(write("ready", "en")).toContain("by 23 Dec 2026");
});

test("a hall is named without its remark, and cut where a message in Chinese has no room for all of it", () => {
  const named = (hall: string, locale: string) => inWordsOfMessage({ hall }, locale).hall;
  expect(named("罗湖综合窗口（演示）", "zh")).toBe("罗湖综合窗口");
  expect(named("深圳市龙岗区政务服务中心二号大厅", "zh")).toBe("深圳市龙岗区政务服务中…");
  expect(named("Civic Center East Hall (demo)", "en")).toBe("Civic Center East Hall (demo)");
});

test("every end of an application says where its reason stands and whether one may apply again", () => {
  for (const template of ["rejected", "notAccepted", "interviewFailed", "refused"] as const) {
    expect(write(template, "zh")).toMatch(/平台/);
    expect(write(template, "en")).toMatch(/platform/);
  }
  for (const template of ["rejected", "notAccepted", "lapsed"] as const) {
    expect(write(template, "zh")).toContain("重新申请");
    expect(write(template, "en")).toContain("apply again");
  }
});
