import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, TYPE, parse } from "@formatjs/icu-messageformat-parser";
import { HOUSE_NUMBERS, withNumbers } from "@/lib/domain/house-numbers";
import { factsOfLocale, LOCALES } from "@/lib/domain/locales";

type Tree = { [key: string]: string | Tree };
const FOLDER = join(process.cwd(), "messages");
const namespacesOf = (locale: string): string[] => readdirSync(join(FOLDER, locale)).sort();

const flat = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}.${key}`, value]] : flat(value, `${path}.${key}`),
  );

const messagesOf = (locale: string): Map<string, string> =>
  new Map(
    namespacesOf(locale).flatMap((file) =>
      flat(JSON.parse(readFileSync(join(FOLDER, locale, file), "utf8")) as Tree, file.replace(".json", "")),
    ),
  );
const MESSAGES = new Map(LOCALES.map((locale) => [locale, messagesOf(locale)]));
const FIRST = LOCALES[0];
const messages = (locale: (typeof LOCALES)[number]): Map<string, string> =>
  MESSAGES.get(locale) ?? new Map<string, string>();

/** The names of everything a message must be given, tags included; `#` repeats its plural's. */
const placeholders = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...placeholders(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => placeholders(option.value)),
      ];
    return [element.value];
  });
/** What a sentence is given by whoever shows it; the rules' numbers it has from the house. */
const asksFor = (text: string): string[] =>
  [...new Set(placeholders(parse(text)))].filter((name) => !HOUSE_NUMBERS.has(name)).sort();

/** The paper's note names the nationality once, in its Chinese half. */
const ASKS_FOR_LESS = ["pdf.noteSponsor"];
/** What stands between two sentences: nothing in Chinese. */
const JOINTS = ["wizard.hintJoint"];

/** The sentence without its placeholders and tags. */
const words = (text: string): string => text.replace(/\{[^{}]*\}|<[^>]*>/g, "");

test("a language is its line in lib/domain/languages.ts and its folder of messages", () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...LOCALES].sort());
  expect(new Set(LOCALES.map((locale) => factsOfLocale(locale).lang)).size).toBe(LOCALES.length);
});

describe.each(LOCALES)("the words in %s", (locale) => {
  const own = [...messages(locale)];

  it("stand in the same rooms under the same keys as everywhere", () => {
    expect(namespacesOf(locale)).toEqual(namespacesOf(FIRST));
    expect(own.map(([key]) => key).sort()).toEqual([...messages(FIRST).keys()].sort());
  });

  it("can be read as messages and ask for what the same message asks for elsewhere", () => {
    const differing = own.filter(
      ([key, text]) =>
        !ASKS_FOR_LESS.includes(key) &&
        asksFor(text).join() !== asksFor(messages(FIRST).get(key) ?? "").join(),
    );
    expect(
      differing.map(([key, text]) => [key, asksFor(text), asksFor(messages(FIRST).get(key) ?? "")]),
    ).toEqual([]);
  });

  it("say something", () => {
    const empty = own.filter(([key, text]) => text.trim() === "" && !JOINTS.includes(key));
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});

test("no Chinese message is an English sentence", () => {
  const english = [...messages("zh")].filter(
    ([, text]) => !/[\u4e00-\u9fff]/.test(text) && /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(words(text)),
  );
  expect(english).toEqual([]);
});

test("Chinese sentences have Chinese punctuation", () => {
  const ascii = [...messages("zh")].filter(([, text]) =>
    /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(words(text)),
  );
  expect(ascii).toEqual([]);
});

test("no English message has Chinese punctuation but where it is Chinese", () => {
  const foreign = [...messages("en")].filter(
    ([key, text]) => !key.endsWith(".zh") && /[\uff01-\uff5e\u3001\u3002]/.test(text),
  );
  expect(foreign).toEqual([]);
});

test("every number of the rules is called by some sentence, and nothing of them stays open", () => {
  const all = LOCALES.flatMap((locale) => [...messages(locale).values()]);
  const open = all.flatMap((text) => placeholders(parse(withNumbers({ text }).text)));
  expect(open.filter((name) => HOUSE_NUMBERS.has(name))).toEqual([]);
  const called = new Set(all.flatMap((text) => placeholders(parse(text))));
  expect([...HOUSE_NUMBERS].filter((name) => !called.has(name))).toEqual([]);
});

/** Figures that are no number of a rule, by key, and why. */
const FIGURES_OF_THEIR_OWN = {
  "agreement.": "the text that is agreed to, word for word; it has a version of its own",
  "apply.time": "how long filling in takes",
  "home.nothing.body": "how long filling in takes",
  "landing.how.steps.": "how long a step takes",
  "frame.footer.hotline": "hours of a hotline",
  "help.help.lead": "hours of a hotline",
  "help.help.questions.cancel.a": "half a working day, as the agreement words it",
  "help.eligibility.fee.rows.": "the rows of the fee table",
  "everyday.": "what people type, who count the days as they like",
  "advice.result.terms.": "the rows of the fee table",
  "help.eligibility.when.items.renewal": "law; nothing here counts it",
  "help.help.questions.born.a": "law; nothing here counts it",
  "lodging.born": "law; nothing here counts it",
  "application.lastVisit.NO_SHOW.body": "how often it happened",
  "demo.inbox.emptyOf": "how long a message takes",
  "wizard.mrz.picture.body": "how much is loaded",
  photoOld: "an officer's eye; nothing here counts it",
};
/** A figure before what it counts: time, tries, sizes. */
const COUNTED: Record<string, RegExp> = {
  zh: /(?<![\d{A-Za-z.])(\d{1,3} ?(年|个?月|日|天|个工作日|小时|分钟|秒|次|周岁|MB|页|个)|[一两二三四五六半](年|个月|个工作日|小时|分钟|秒))(?![\d月日])/,
  en: /\b(\d{1,3}|one|two|three|four|five|six|seven|ten|half a)[ -](more )?(calendar |working |missed )?(years?|months?|days?|hours?|h|min|minutes?|seconds?|times|MB|pages|files|appointments|failures)\b/i,
};

test.each(Object.entries(COUNTED))("no message in %s writes down a number of a rule", (locale, counted) => {
  const own = Object.keys(FIGURES_OF_THEIR_OWN);
  const written = [...messages(locale as (typeof LOCALES)[number])].filter(([, text]) =>
    counted.test(text.replace(/\d{4} ?年 ?\d+ ?月 ?\d+ ?日/g, "")),
  );
  expect(
    written.filter(([key]) => !own.some((known) => key.startsWith(known) || key.endsWith(known))),
  ).toEqual([]);
  expect(written.length).toBeGreaterThan(5);
});

test("a number of a rule takes the words for one or for more", () => {
  const month = "{supplementMonths, plural, one {# month} other {# months}}";
  expect(withNumbers({ text: `within ${month}` }).text).toBe("within 1 month");
  const days = "{bookingDays, plural, one {# day} other {# days}}";
  expect(withNumbers({ text: days }).text).toBe("30 days");
  expect(withNumbers({ text: "{count, plural, one {# item} other {# items}}" }).text).toContain(
    "{count, plural",
  );
});
