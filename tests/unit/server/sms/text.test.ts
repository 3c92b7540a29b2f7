import en from "@/messages/en/sms.json";
import zh from "@/messages/zh/sms.json";
import { IN_PERSON, SMS_PARAMETERS, SMS_TEMPLATES, type SmsTemplate } from "@/lib/server/ports/sms/templates";
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
  when: "12-23 10:00",
  n: "2",
  receipt: "44030026112300001",
  tracking: "EB123456789CN",
  ticket: "F1012",
  place: "51",
  link: "https://permits.example.cn/ticket",
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
  expect(write("cancelled", { ...earlier, by: "2026-12-26" })).toContain("2026-12-26");
});
