import { getLocale, getTranslations } from "next-intl/server";
import type { Option } from "@/components/ui/Select";
import { type Form, type FormQuestion, groupsOf, questionOf } from "@/lib/domain/form/form";
import type { Condition } from "@/lib/domain/questions/condition";
import type { Question } from "@/lib/domain/questions/question";
import type { Field } from "@/lib/domain/questions/registry";
import { isKey } from "@/lib/i18n/known-key";
import { groupTitle, optionWords } from "@/lib/i18n/question-words";
import { namedCountries } from "@/lib/domain/people/country-names";
import { BIRTH_COUNTRIES, NATIONALITIES } from "@/lib/domain/people/nationality";
import { type Choices, type FieldView, type GroupView, type LongList, packed } from "./form-view";

/** The nationalities most foreigners living in Shenzhen have; they stand first in the list. */
const COMMON_COUNTRIES = ["KOR", "JPN", "USA", "GBR", "DEU", "FRA", "IND", "RUS", "AUS", "CAN", "SGP", "MYS"];
const NUMBER_FORMATS = ["passportNo", "documentNo", "serial", "photoReceiptNo", "creditCode"];

export interface FormView {
  readonly groups: readonly GroupView[];
  /** Long lists that several questions share. */
  readonly lists: Readonly<Record<string, LongList>>;
}

type Choice = Extract<Condition, { op: "is" }>;

/** The choices a condition hangs on, for the sentence that says so: any one of several, or the first of those that must
 *  hold together. */
const choicesIn = (condition: Condition): readonly Choice[] => {
  if (condition.op === "is") return [condition];
  if (condition.op === "any") return condition.of.flatMap(choicesIn);
  const inner = condition.op === "all" ? condition.of.map(choicesIn) : [];
  return inner.find(({ length }) => length > 0) ?? [];
};

/** Named and undefined, a property would still be sent to the browser. */
const said = <T extends object>(view: T): T =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as T;

/** The questions of a page, grouped under their headings, in the page's language.
 *  @param demanded those that must be answered although their own conditions do not say so
 *  @param carried those whose answers were carried over and are to be looked at */
export const formView = async (
  form: Form,
  names: readonly Field[],
  demanded: readonly Field[] = [],
  carried: readonly Field[] = [],
): Promise<FormView> => {
  const [t, fields, vocabulary, locale] = await Promise.all([
    getTranslations("wizard"),
    getTranslations("fields"),
    getTranslations("vocabulary"),
    getLocale(),
  ]);
  const labelOf = (name: Field): string => fields(`${name}.label`);
  const hintOf = (question: FormQuestion): string | undefined => {
    const { name, required, format, kind, when, instead } = question;
    const ownKey = `${name}.hint`;
    const told = isKey(fields, ownKey) ? fields(ownKey) : "";
    const own = [carried.includes(name) ? t("carried.tag") : "", told].filter(Boolean).join(t("hintJoint"));
    if (instead) return [t(instead), own].filter(Boolean).join(" ");
    // The guide's own hint on names already says that they may be left empty.
    const mayBeEmpty = !required && format !== "latinName" && kind !== "checkbox" && !when;
    return [mayBeEmpty ? t("optional") : "", own].filter(Boolean).join(t("hintJoint")) || undefined;
  };
  const wordsOf = ({ list }: Question, value: string): string =>
    list ? optionWords(vocabulary, list, value) : value;
  const optionsOf = (question: FormQuestion): Choices | string | undefined => {
    const { kind, options } = question;
    if (kind === "nationality" || kind === "country") return kind;
    return options?.map((value): Option => ({ value, label: wordsOf(question, value) }));
  };
  const whenHint = (when: Condition | undefined): string | undefined => {
    const choices = when ? choicesIn(when) : [];
    const [leaf] = choices;
    if (!leaf) return undefined;
    const field = leaf.field as Field;
    const asked = questionOf(form, field);
    const boxes = choices.map((choice) => choice.field as Field);
    if (boxes.every((box) => questionOf(form, box).kind === "checkbox"))
      return t("onlyIfTicked", { question: boxes.map(labelOf).join(t("orTicked")) });
    const answer = leaf.values.map((value) => wordsOf(asked, value)).join(" / ");
    return t("onlyIf", { question: labelOf(field), answer });
  };
  const viewOf = (name: Field): FieldView => {
    const asked = questionOf(form, name);
    const question = demanded.includes(name) ? { ...asked, required: true as const } : asked;
    const { kind, format, required, when } = question;
    const choices = optionsOf(question);
    return said({
      name,
      kind,
      label: labelOf(name),
      hint: hintOf(question),
      required: required ?? false,
      choices,
      placeholder: choices && t(question.placeholder ?? "choose"),
      when,
      whenHint: whenHint(when),
      wide: Boolean(question.wide) || kind === "textarea",
      figures: kind === "tel" || NUMBER_FORMATS.includes(format ?? ""),
      autoComplete: question.autoComplete,
      max: question.max,
      date: question.date,
    });
  };
  const groups = groupsOf(form).flatMap((group): GroupView[] => {
    const own = names.filter((name) => name in group.questions);
    if (own.length === 0) return [];
    const { id, folded = false } = group;
    // A rule that only this type has is told with its questions.
    const rules = form.checks.filter(({ field }) => field in group.questions);
    const hintKeys = [`groupHints.${id}`, ...rules.map(({ code }) => `groupRules.${code}`)];
    const told = hintKeys.flatMap((key) => (isKey(fields, key) ? [fields(key)] : []));
    const hint = told.join(t("hintJoint")) || undefined;
    return [{ id, title: groupTitle(fields, id), hint, folded, fields: own.map(viewOf) }];
  });
  const kinds = new Set(names.map((name) => questionOf(form, name).kind));
  const countries = (codes: readonly string[]): LongList => {
    const option = ({ code, name }: { code: string; name: string }): Option => ({ value: code, label: name });
    const all = namedCountries(codes, locale).map(option);
    return [
      { label: t("commonCountries"), options: packed(namedCountries(COMMON_COUNTRIES, locale).map(option)) },
      {
        label: t("otherCountries"),
        options: packed(all.filter(({ value }) => !COMMON_COUNTRIES.includes(value))),
      },
    ];
  };
  return {
    groups,
    lists: {
      ...(kinds.has("nationality") ? { nationality: countries(NATIONALITIES) } : {}),
      ...(kinds.has("country") ? { country: countries(BIRTH_COUNTRIES) } : {}),
    },
  };
};
