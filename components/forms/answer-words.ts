import type { Question } from "@/lib/domain/questions/question";
import type { useTranslations } from "next-intl";
import { countryName } from "@/lib/domain/people/country-names";
import { spacedPhone } from "@/lib/domain/people/phone";
import { formatDay } from "@/lib/i18n/dates";
import { optionWords } from "@/lib/i18n/question-words";

/** An answer as people read it: an option's words, a country's name, a day written out, a telephone number in groups. "" when there is none. */
export const answerWords = (
  { kind, list }: Question,
  value: string | undefined,
  locale: string,
  vocabulary: ReturnType<typeof useTranslations<"vocabulary">>,
  yes: string,
): string => {
  if (!value) return "";
  if (kind === "nationality" || kind === "country") return countryName(value, locale);
  if (kind === "checkbox") return value === "yes" ? yes : "";
  if (kind === "date") return formatDay(value, locale);
  if (kind === "tel") return spacedPhone(value);
  return list ? optionWords(vocabulary, list, value) : value;
};
