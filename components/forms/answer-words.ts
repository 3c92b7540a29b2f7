import type { useTranslations } from "next-intl";
import { type Field, type FieldSpec, FIELDS } from "@/lib/domain/form/fields";
import { countryName } from "@/lib/domain/people/country-names";
import { formatDay } from "@/lib/i18n/dates";

type VocabularyWords = ReturnType<typeof useTranslations<"vocabulary">>;

/** An answer as people read it: an option's words, a country's name, a day written out. "" when there is none. */
export const answerWords = (
  name: Field,
  value: string | undefined,
  locale: string,
  words: VocabularyWords,
  yes: string,
): string => {
  const spec: FieldSpec = FIELDS[name];
  if (!value) return "";
  if (spec.kind === "nationality" || spec.kind === "country") return countryName(value, locale);
  if (spec.kind === "checkbox") return value === "yes" ? yes : "";
  if (spec.kind === "date") return formatDay(value, locale);
  if (!spec.list) return value;
  const known = spec.options?.includes(value) ?? false;
  return known ? words(`${spec.list}.${value}` as "genders.M") : value;
};
