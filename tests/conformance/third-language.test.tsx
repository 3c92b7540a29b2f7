import { createTranslator, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import NotFound from "@/app/not-found";
import { ReturnDraftProvider } from "@/components/desk/returning/ReturnDraft";
import { ReturnItem } from "@/components/desk/returning/ReturnItem";
import { reasonBook, returnTextsOf, targetNames } from "@/components/desk/returning/return-texts";
import { LocaleSwitch } from "@/components/layout/LocaleSwitch";
import { isLocale, LOCALES, localeFrom, type Locale } from "@/lib/domain/locales";
import { countryInBoth, countryName, namedCountries } from "@/lib/domain/people/country-names";
import { greeting } from "@/lib/domain/people/names";
import { textNames } from "@/lib/domain/review/return-entries";
import { inLanguage, type LocalText } from "@/lib/domain/text";
import { returnTargets } from "@/lib/domain/review/return-reasons";
import { currentForm } from "@/lib/domain/types/known-types";
import { formatDate, formatDay, formatInstant, formatMoment, formatNearDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/language-name";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { routing } from "@/lib/i18n/routing";
import { messagesOf } from "@/lib/server/base/messages";
import { formProps } from "@/lib/server/documents/application-form/props";
import { problemWords } from "@/lib/server/edge/http/problem-words";
import { localeOf } from "@/lib/server/edge/http/request-facts";
import { refusalPage } from "@/lib/server/edge/pages/refusal-page";
import { shortReturnReason } from "@/lib/server/ports/sms/short-reasons";
import { SMS_PARAMETERS, SMS_TEMPLATES } from "@/lib/server/ports/sms/templates";
import { smsText } from "@/lib/server/ports/sms/text";
import { checkedItems } from "@/lib/use-cases/case/keep-return-items";
import { spouseAnswers } from "@/tests/support/first-answers";

// All a language takes: its line in the list and its folder of messages, here the English ones with a mark on each.
jest.mock("@/lib/domain/languages", () => {
  const { LANGUAGES } = jest.requireActual<typeof import("@/lib/domain/languages")>("@/lib/domain/languages");
  const line = { lang: "ko", tag: "ko-KR", name: "한국어", shortName: "한국어", numericMonth: true };
  const dates = { date: "{year}. {month}. {day}. ({weekday})", nearDate: "{month}. {day}. ({weekday})" };
  return {
    LANGUAGES: { ...LANGUAGES, ko: { ...LANGUAGES.en, ...line, ...dates, day: "{year}. {month}. {day}." } },
  };
});
jest.mock("@/lib/server/base/messages", () => {
  const actual = jest.requireActual<{ messagesOf: (locale: string) => Tree }>("@/lib/server/base/messages");
  const marked = (tree: Tree): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [
        key,
        typeof value === "string" ? `한 ${value}` : marked(value),
      ]),
    );
  return {
    messagesOf: (locale: string) =>
      locale === "ko" ? marked(actual.messagesOf("en")) : actual.messagesOf(locale),
  };
});
jest.mock("next-intl/server", () => ({
  getTranslations: async ({ locale, namespace }: { locale: Locale; namespace: never }) =>
    createTranslator({ locale, namespace, messages: messagesOf(locale) }),
}));
jest.mock("next/navigation", () => ({
  ...jest.requireActual<object>("next/navigation"),
  useSearchParams: () => new URLSearchParams("page=2"),
  usePathname: () => "/ko/home",
  useParams: () => ({ locale: "ko" }),
}));

interface Tree {
  readonly [key: string]: string | Tree;
}

const KO = "ko" as Locale;
const HALL: LocalText = { zh: "南山办证大厅", en: "Nanshan Permit Hall" };
const subject = { type: "FIRST", state: "PRE_REVIEW", schemaVersion: 1 } as const;

const inKorean = (element: React.ReactElement): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={KO}
      messages={messagesOf(KO)}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );

test("its line is enough for addresses, requests, accounts and the switch", () => {
  expect(LOCALES).toEqual(["zh", "en", "ko"]);
  expect(routing.locales).toEqual(LOCALES);
  expect(isLocale("ko")).toBe(true);
  expect(localeFrom("ko")).toBe("ko");
  expect(localeFrom("fr")).toBe("en");
  expect(localeOf(new Headers({ "accept-language": "ko-KR,ko;q=0.9,en;q=0.8" }))).toBe("ko");
  const others = inKorean(<LocaleSwitch />);
  expect(others).toContain('lang="zh-CN"');
  expect(others).toContain('href="/en/home?page=2"');
  expect(others).not.toContain("한국어");
});

test("days and times follow its patterns", () => {
  expect(formatDate("2026-11-26", KO)).toBe("2026. 11. 26. (목)");
  expect(formatNearDate("2026-11-26", KO)).toBe("11. 26. (목)");
  expect(formatDay("2026-11-26", KO)).toBe("2026. 11. 26.");
  const at = new Date("2026-11-25T16:05:00Z");
  expect(formatInstant(at, KO)).toBe("2026. 11. 26., 00:05");
  expect(formatMoment(at, KO)).toBe("2026. 11. 26. (목), 00:05");
});

test("words that are data are read in it where they are, else in English", () => {
  expect(inLanguage(HALL, KO)).toBe("Nanshan Permit Hall");
  expect(inLanguage({ ...HALL, [KO]: "난산 홀" }, KO)).toBe("난산 홀");
  expect(refusalWords({ hall: HALL, date: "2026-11-26" }, KO)).toEqual({
    hall: "Nanshan Permit Hall",
    date: "2026. 11. 26. (목)",
  });
  expect(countryName("KOR", KO)).toBe("대한민국");
  expect(countryName("TWN", KO)).toBe("Taiwan, China");
  expect(namedCountries(["USA", "KOR"], KO).map(({ code }) => code)).toEqual(["KOR", "USA"]);
  expect(greeting({ familyName: "PARK", givenName: "SANGHO", chineseName: "朴相浩" }, KO)).toBe(
    "Sangho Park",
  );
  expect(languageName("ko", KO)).toBe("한국어");
});

test("refusals and text messages are said in it", async () => {
  expect(problemWords(KO)("notFound", {}).title).toMatch(/^한 /);
  expect(await refusalPage("serviceAway", KO).text()).toContain('<html lang="ko">');
  expect(SMS_TEMPLATES.length).toBeGreaterThan(5);
  for (const template of SMS_TEMPLATES) {
    const params = Object.fromEntries(SMS_PARAMETERS[template].map((name) => [name, "1"]));
    expect(smsText({ template, locale: KO, params, host: "permits.example.cn" })).toMatch(/^한 .*한 /s);
  }
  expect(shortReturnReason([{ target: "address", reason: "incorrect" }], KO)).toMatch(/^한 /);
});

test("an officer writes in it too, and what is missing in it is refused by its name", async () => {
  const texts = await returnTextsOf(
    { "reason.address": "incorrect", "text.zh.address": "请更正。" },
    "return",
  );
  expect(texts).toMatchObject([
    { target: "address", text: { zh: "请更正。", ko: expect.stringMatching(/^한 /) } },
  ]);
  const [item] = texts;
  const targets = returnTargets(currentForm("FIRST"));
  if (!item) throw new Error("no item");
  expect(checkedItems(targets, texts)[0]?.text).toEqual(item.text);
  const unsaid = { ...item, text: { ...item.text, [KO]: " " } };
  expect(() => checkedItems(targets, [unsaid])).toThrow(
    expect.objectContaining({
      answer: expect.objectContaining({ fields: { "text.ko.address": "required" } }),
    }),
  );
});

test("the officer's form has a field for it", async () => {
  const [book, names] = [await reasonBook(KO, "return"), await targetNames(subject)];
  const words = names.address;
  if (!words) throw new Error("the address cannot be returned");
  const form = inKorean(
    <ReturnDraftProvider book={book} names={names}>
      <ReturnItem act="return" target="address" names={words} label="address" />
    </ReturnDraftProvider>,
  );
  expect(textNames("address")).toEqual(["text.zh.address", "text.en.address", "text.ko.address"]);
  for (const name of textNames("address")) expect(form).toContain(`name="${name}"`);
  expect(form).toContain('lang="ko"');
});

test("the page without a language says so in it as well", async () => {
  const page = renderToStaticMarkup(await NotFound());
  for (const lang of ["zh-CN", "en", "ko"]) expect(page).toContain(`<section lang="${lang}">`);
  expect(page).toContain("한 ");
});

test("official papers stay in Chinese and English", () => {
  const facts = {
    serial: "44030026112600001",
    draft: false,
    demo: false,
    at: new Date("2026-11-26T02:00:00Z"),
  };
  const form = currentForm("FIRST");
  const props = formProps({ ...facts, type: "FIRST", form, answers: spouseAnswers("2026-11-26") });
  expect(props.nationality).toBe("韩国 South Korea");
  expect(Object.keys(props.type)).toEqual(["zh", "en"]);
  expect(Object.keys(countryInBoth("KOR"))).toEqual(["zh", "en"]);
});
