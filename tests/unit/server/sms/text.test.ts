import en from "@/messages/en/sms.json";
import zh from "@/messages/zh/sms.json";
import { SMS_PARAMETERS, SMS_TEMPLATES, type SmsTemplate } from "@/lib/server/ports/sms/templates";
import { smsText } from "@/lib/server/ports/sms/text";

/** The longest values that occur. */
const SAMPLES: Readonly<Record<string, string>> = {
  code: "012345",
  no: "44030026112300001",
  reason: "缺少翻译件等3项",
  date: "2026-12-23",
  by: "2026-12-26",
  slot: "10:00–11:00",
  hall: "市民中心大厅",
  cancelBy: "12-22 15:30",
  n: "2",
  receipt: "44030026112300001",
  tracking: "EB123456789CN",
};
const paramsOf = (template: SmsTemplate): Record<string, string> =>
  Object.fromEntries(SMS_PARAMETERS[template].map((name) => [name, SAMPLES[name] ?? ""]));
const write = (template: SmsTemplate, locale: string): string =>
  smsText({ template, locale, params: paramsOf(template), host: "permits.example.cn" });

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
      for (const value of Object.values(paramsOf(template))) expect(text).toContain(value);
      expect(text).not.toMatch(/[{}]/);
    }
  },
);

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
  expect(write("cancelled", { ...earlier, by: "2026-12-26" })).toContain("2026-12-26");
});
