import type { Question } from "@/lib/domain/questions/question";
import type { AnyKey } from "@/lib/i18n/any-key";
import { countryName } from "@/lib/domain/people/country-names";
import { formatDay } from "@/lib/i18n/dates";

/** An answer as people read it: an option's words, a country's name, a day written out. "" when there is none. */
export const answerWords = (
  { kind, list, options }: Question,
  value: string | undefined,
  locale: string,
  words: AnyKey,
  yes: string,
): string => {
  if (!value) return "";
  if (kind === "nationality" || kind === "country") return countryName(value, locale);
  if (kind === "checkbox") return value === "yes" ? yes : "";
  if (kind === "date") return formatDay(value, locale);
  if (!list) return value;
  const known = options?.includes(value) ?? false;
  return known ? words(`${list}.${value}`) : value;
};
