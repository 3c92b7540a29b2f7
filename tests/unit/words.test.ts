import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import type { Field } from "@/lib/domain/questions/registry";
import {
  isFileTarget,
  RETURN_REASONS,
  returnTargets,
  SHORT_REASON_LENGTH,
} from "@/lib/domain/review/return-reasons";
import { allFileSlots, APPLICATION_TYPES, currentForm, formsOf } from "@/lib/domain/types/known-types";
import { FIELD_ERRORS } from "@/lib/domain/questions/field-errors";
import { WINDOW_STEPS } from "@/lib/domain/review/window-steps";
import { EVENTS } from "@/lib/domain/case/lifecycle";
import { PHOTO_RULE_NAMES } from "@/lib/domain/attachments/photo-rules";
import { STATES, MILESTONES, NEXT_ACTIONS } from "@/lib/domain/case/states";
import * as vocabulary from "@/lib/domain/vocabulary";
import { AGREEMENT_ARTICLES } from "@/lib/domain/visit/agreement";
import { OFFICER_SECTIONS } from "@/lib/domain/role-routes";
import { withNumbers } from "@/lib/domain/house-numbers";
import * as grounds from "@/lib/domain/review/refusal-grounds";

type Tree = { [key: string]: string | Tree };
const LOCALES = ["zh", "en"] as const;
const ROOMS = [
  "states",
  "validation",
  "eligibility",
  "vocabulary",
  "fields",
  "documents",
  "review",
  "agreement",
];
const FOLDER = join(process.cwd(), "messages");

const read = (locale: string, room: string): Tree =>
  JSON.parse(readFileSync(join(FOLDER, locale, `${room}.json`), "utf8")) as Tree;

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const messages = new Map(
  LOCALES.flatMap((locale) =>
    ROOMS.flatMap((room) =>
      flat(withNumbers(read(locale, room))).map(([key, text]): [string, string] => [
        `${locale}:${room}.${key}`,
        text,
      ]),
    ),
  ),
);
const textOf = (locale: string, key: string): string => {
  const text = messages.get(`${locale}:${key}`);
  if (!text) throw new Error(`no words for ${key} in ${locale}`);
  return text;
};

const FORMS = APPLICATION_TYPES.flatMap((type) => formsOf(type));
const QUESTIONS = FORMS.flatMap((form) => [...form.questions.values()]);
const CHECK_CODES = FORMS.flatMap(({ checks }) => checks.map(({ code }) => code));

/** Every code that reaches a screen, as the key of its words. */
const NEEDED: readonly string[] = [
  ...FIELD_ERRORS.map((code) => `validation.${code}`),
  ...CHECK_CODES.flatMap((code) => [
    `eligibility.${code}.title`,
    `eligibility.${code}.action`,
    `review.checks.${code}`,
  ]),
  ...STATES.map((state) => `states.labels.${state}`),
  ...EVENTS.map((event) => `states.events.${event}`),
  ...vocabulary.STEPS.map((step) => `vocabulary.steps.${step}`),
  ...APPLICATION_TYPES.flatMap((type) => [`vocabulary.types.${type}`, `vocabulary.typeDescriptions.${type}`]),
  ...vocabulary.DELIVERY_METHODS.map((method) => `vocabulary.deliveryMethods.${method}`),
  ...vocabulary.OFFICER_ROLES.map((role) => `vocabulary.officerRoles.${role}`),
  ...vocabulary.CONSENTS.map((consent) => `vocabulary.consents.${consent}`),
  ...MILESTONES.map((code) => `vocabulary.milestones.${code}`),
  ...NEXT_ACTIONS.flatMap((code) => ["title", "by", "plain"].map((part) => `states.next.${code}.${part}`)),
  ...OFFICER_SECTIONS.map((section) => `vocabulary.officerSections.${section}`),
  ...QUESTIONS.flatMap(({ name, group, list, options = [] }) => [
    `fields.${name}.label`,
    `fields.groups.${group}`,
    ...options.map((option) => `vocabulary.${list}.${option}`),
  ]),
  ...allFileSlots().flatMap((slot) =>
    ["short", "long", "hint"].map((part) => `documents.slots.${slot}.${part}`),
  ),
  ...PHOTO_RULE_NAMES.flatMap((rule) => [
    `documents.photoRules.${rule}`,
    `documents.photoVerdicts.${rule}.failed`,
  ]),
  ...RETURN_REASONS.flatMap((reason) => [
    `review.reasons.${reason}`,
    `review.corrections.${reason}`,
    `review.shortReasons.${reason}`,
  ]),
  ...grounds.REFUSAL_GROUNDS.map((ground) => `review.grounds.${ground}`),
  ...grounds.PRE_REJECT_REASONS.flatMap((code) => [
    `review.preRejectReasons.${code}`,
    `review.preRejectShort.${code}`,
  ]),
  ...grounds.NON_ACCEPTANCE_REASONS.map((code) => `review.nonAcceptanceReasons.${code}`),
  ...grounds.INTERVIEW_FAIL_REASONS.map((code) => `review.interviewFailReasons.${code}`),
  ...WINDOW_STEPS.map((step) => `review.windowChecks.${step}`),
  ...AGREEMENT_ARTICLES.map((article) => `agreement.articles.${article}`),
];

/** Parameters of the messages, as findings and forms fill them in. */
const VALUES = {
  days: 30,
  months: 6,
  under: 16,
  from: 60,
  date: "2026-12-23",
  year: "2027",
  max: 20,
  limit: "2027-05-22",
  min: "2027-05-22",
  oldest: "2026-05-23",
  expiresOn: "2026-11-23",
  birthday: "2026-11-23",
  issuedOn: "2025-11-22",
  age: 38,
  category: "Q1",
  cause: "PASSPORT",
  target: "照片",
  kind: "answer",
  step: "已告知费用",
  reason: "非蓝底",
  count: 3,
  fields: "性别",
  width: 300,
  height: 400,
  kilobytes: 12,
  bytes: 12_288,
  way: "small",
};

describe("the words", () => {
  it.each(LOCALES)("exist for every code in %s", (locale) => {
    expect([...new Set(NEEDED)].filter((key) => !messages.has(`${locale}:${key}`))).toEqual([]);
  });

  it("have the same keys in every language", () => {
    const keysOf = (locale: string) =>
      [...messages.keys()].filter((key) => key.startsWith(`${locale}:`)).map((key) => key.slice(3));
    expect(keysOf("zh")).toEqual(keysOf("en"));
    expect(readdirSync(join(FOLDER, "zh")).sort()).toEqual(readdirSync(join(FOLDER, "en")).sort());
  });

  it("are messages that can be filled in, with known parameters only", () => {
    for (const [key, text] of messages) {
      const filled = new IntlMessageFormat(text, key.slice(0, 2)).format(VALUES);
      expect([key, filled]).toEqual([key, expect.stringMatching(/^[^{}]*$/)]);
    }
  });

  it("leave none empty but a hint", () => {
    for (const [key, text] of messages) expect([key, text.trim().length > 0]).toEqual([key, true]);
  });

  it("are written in Chinese with Chinese punctuation", () => {
    const ascii = [...messages].filter(
      ([key, text]) => key.startsWith("zh:") && /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text),
    );
    expect(ascii).toEqual([]);
  });

  it("never say 前 of a last day, which reads as if the day itself were too late", () => {
    const everywhere = readdirSync(join(FOLDER, "zh")).flatMap((file) =>
      flat(read("zh", file.replace(/\.json$/, ""))).map(([key, text]) => [`${file} ${key}`, text] as const),
    );
    const excluding = everywhere.filter(([, text]) =>
      /\{(date|limit|by|promisedBy|validUntil|dueOn|until|expiresOn)\} ?前(?!（含当日）)/.test(text),
    );
    expect(excluding).toEqual([]);
  });

  it("call the fields of the guide by the guide's names", () => {
    const labels: Partial<Record<Field, [string, string]>> = {
      familyName: ["姓(英文姓)", "Family name (as in passport)"],
      givenName: ["名(英文名)", "Given name"],
      otherName: ["别名或曾用名", "Other/used name if applicable"],
      birthCountry: ["出生国家", "Country of birth"],
      passportExpiresOn: ["护照有效期至", "Expiration date of passport"],
      mobile: ["申请手机号", "Mobile phone number"],
      address: ["在深详细住址", "Address in Shenzhen"],
      requestedUntil: ["申请居留期限至", "Valid until"],
    };
    for (const [field, [zh, en]] of Object.entries(labels))
      expect([textOf("zh", `fields.${field}.label`), textOf("en", `fields.${field}.label`)]).toEqual([
        zh,
        en,
      ]);
  });

  it("say why a thing came back in few enough characters for a text message", () => {
    for (const type of APPLICATION_TYPES)
      for (const [target, reasons] of returnTargets(currentForm(type))) {
        const name = textOf(
          "zh",
          isFileTarget(target) ? `documents.slots.${target}.short` : `fields.${target}.label`,
        );
        for (const reason of reasons) {
          const words = name + textOf("zh", `review.shortReasons.${reason}`);
          expect([words, words.length <= SHORT_REASON_LENGTH]).toEqual([words, true]);
        }
      }
  });

  it.each(["reasons", "corrections"])(
    "ask for an answer's content and for a document's pages (%s)",
    (list) => {
      const ask = (kind: "answer" | "document") =>
        LOCALES.map((locale) =>
          new IntlMessageFormat(textOf(locale, `review.${list}.incomplete`), locale).format({
            target: "",
            kind,
          }),
        ).join();
      expect(ask("answer")).toMatch(/内容/);
      expect(ask("answer")).not.toMatch(/页面|pages/);
      expect(ask("document")).toMatch(/页面.*pages/);
      expect(ask("document")).not.toMatch(/内容/);
    },
  );

  it("name everybody who may not decide", () => {
    const words = (locale: string) => {
      const decisions = new Map(flat(read(locale, "decisions")));
      return [decisions.get("fourEyesBody"), decisions.get("decide.fourEyes")];
    };
    for (const text of words("zh")) expect(text).toMatch(/预审.*面谈.*受理/);
    for (const text of words("en")) expect(text).toMatch(/pre-reviewed.*interviewed.*accepted/);
  });

  it("name both causes of a limit in its own sentence", () => {
    const tooLong = new IntlMessageFormat(textOf("en", "eligibility.requestedTooLong.action"), "en");
    expect(tooLong.format({ limit: "2027-09-01", cause: "SPONSOR_PERMIT" })).toContain(
      "residence permit of your family member",
    );
    expect(tooLong.format({ limit: "2027-09-01", cause: "FIVE_YEARS" })).toContain("5 years");
  });
});
