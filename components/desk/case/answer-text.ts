import type { useTranslations } from "next-intl";
import type { Question } from "@/lib/domain/questions/question";
import { countryName } from "@/lib/domain/people/country-names";
import { optionWords } from "@/lib/i18n/question-words";

/** An answer as an officer reads it: options and countries by name with the stored code behind the latter.
 *  @param declared the word for a ticked box. */
export const answerText = (
  { kind, list }: Question,
  value: string,
  locale: string,
  vocabulary: ReturnType<typeof useTranslations<"vocabulary">>,
  declared: string,
): string => {
  if (value === "") return "—";
  if (kind === "checkbox") return declared;
  if (kind === "nationality" || kind === "country") return `${countryName(value, locale)} ${value}`;
  return list ? optionWords(vocabulary, list, value) : value;
};
