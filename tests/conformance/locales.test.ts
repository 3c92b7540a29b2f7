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
