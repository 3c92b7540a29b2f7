import type { Question } from "@/lib/domain/questions/question";
import { countryName } from "@/lib/domain/people/country-names";

/** Looks a key of the vocabulary up in the reader's language. */
export type VocabularyLookup = (key: string) => string;

/** An answer as an officer reads it: options and countries by name with the stored code behind the latter.
 *  @param declared the word for a ticked box. */
export const answerText = (
  { kind, list }: Question,
  value: string,
  locale: string,
  vocabulary: VocabularyLookup,
  declared: string,
): string => {
  if (value === "") return "—";
  if (kind === "checkbox") return declared;
  if (kind === "nationality" || kind === "country") return `${countryName(value, locale)} ${value}`;
  return list ? vocabulary(`${list}.${value}`) : value;
};
