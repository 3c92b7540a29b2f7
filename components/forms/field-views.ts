import { getLocale, getTranslations } from "next-intl/server";
import type { Option } from "@/components/ui/Select";
import { type Field, type FieldSpec, FIELDS } from "@/lib/domain/form/fields";
import { namedCountries } from "@/lib/domain/people/country-names";
import { BIRTH_COUNTRIES, NATIONALITIES } from "@/lib/domain/people/nationality";
import type { Choices, FieldView, GroupView } from "./form-view";

/** The nationalities most foreigners living in Shenzhen have; they stand first in the list. */
const COMMON_COUNTRIES = ["KOR", "JPN", "USA", "GBR", "DEU", "FRA", "IND", "RUS", "AUS", "CAN", "SGP", "MYS"];
/** A question answered by an in-process serial number instead (guide §1.4). */
const UNLESS_SERIAL: readonly Field[] = ["workPermitNo", "sponsorPermitExpiresOn"];
/** Few passports hold more than one person. */
const FOLDED: readonly string[] = ["companions"];
const NUMBER_FORMATS = ["passportNo", "documentNo", "serial", "photoReceiptNo", "creditCode"];

export interface FormView {
  readonly groups: readonly GroupView[];
  /** Long lists that several questions share. */
  readonly lists: Readonly<Record<string, Choices>>;
}

/** The questions of a page, grouped under their headings, in the page's language. */
export const formView = async (names: readonly Field[]): Promise<FormView> => {
  const [t, fields, vocabulary, locale] = await Promise.all([
    getTranslations("wizard"),
    getTranslations("fields"),
    getTranslations("vocabulary"),
    getLocale(),
  ]);
  const labelOf = (name: string): string => fields(`${name as Field}.label`);
  const hintOf = (name: Field, spec: FieldSpec): string | undefined => {
    const own = fields.has(`${name}.hint`) ? fields(`${name as "familyName"}.hint`) : "";
    if (UNLESS_SERIAL.includes(name)) return [t("unlessSerial"), own].filter(Boolean).join(" ");
    // The guide's own hint on names already says that they may be left empty.
    const mayBeEmpty =
      !spec.required && spec.format !== "latinName" && spec.kind !== "checkbox" && !spec.when;
    return [mayBeEmpty ? t("optional") : "", own].filter(Boolean).join(t("hintJoint")) || undefined;
  };
  const optionsOf = (spec: FieldSpec): Choices | string | undefined => {
    if (spec.kind === "nationality" || spec.kind === "country") return spec.kind;
    return spec.options?.map((value): Option => ({
      value,
      label: vocabulary(`${spec.list ?? "genders"}.${value}` as "genders.M"),
    }));
  };
  const whenOf = (when: FieldSpec["when"]): FieldView["when"] => {
    if (!when) return undefined;
    const list = FIELDS[when.field as Field] as FieldSpec;
    const value = when.is
      .map((option) => vocabulary(`${list.list ?? "genders"}.${option}` as "genders.M"))
      .join(" / ");
    return { ...when, hint: t("onlyIf", { question: labelOf(when.field), answer: value }) };
  };
  const viewOf = (name: Field): FieldView => {
    const spec: FieldSpec = FIELDS[name];
    return {
      name,
      kind: spec.kind,
      label: labelOf(name),
      hint: hintOf(name, spec),
      required: Boolean(spec.required),
      choices: optionsOf(spec),
      placeholder: name === "passportType" ? t("choosePassportType") : t("choose"),
      when: whenOf(spec.when),
      wide: Boolean(spec.wide) || spec.kind === "textarea",
      figures: spec.kind === "tel" || NUMBER_FORMATS.includes(spec.format ?? ""),
      autoComplete: spec.autoComplete,
      max: spec.max,
      date: spec.date,
    };
  };
  const groupIds = [...new Set(names.map((name) => FIELDS[name].group))];
  const groups = groupIds.map((id): GroupView => ({
    id,
    title: fields(`groups.${id as "passport"}`),
    hint: fields.has(`groupHints.${id}`) ? fields(`groupHints.${id as "passport"}`) : undefined,
    folded: FOLDED.includes(id),
    fields: names.filter((name) => FIELDS[name].group === id).map(viewOf),
  }));
  const kinds = new Set(names.map((name) => FIELDS[name].kind));
  const countries = (codes: readonly string[]): Choices => {
    const option = ({ code, name }: { code: string; name: string }): Option => ({ value: code, label: name });
    const all = namedCountries(codes, locale).map(option);
    return [
      { label: t("commonCountries"), options: namedCountries(COMMON_COUNTRIES, locale).map(option) },
      { label: t("otherCountries"), options: all.filter(({ value }) => !COMMON_COUNTRIES.includes(value)) },
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
