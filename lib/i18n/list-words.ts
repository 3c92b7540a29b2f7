import type { useTranslations } from "next-intl";
import {
  type ApplicationColumn,
  type ListColumn,
  type ListedApplication,
} from "@/lib/domain/lists/application-columns";
import { applicationState } from "@/lib/domain/case/states";
import { countryName } from "@/lib/domain/people/country-names";
import { formatDate, formatDay } from "./dates";
import { optionWords } from "./question-words";

/** The words the applicant's lists are made of, on the page and in an export. */
export interface ListWords {
  readonly application: ReturnType<typeof useTranslations<"application">>;
  readonly fields: ReturnType<typeof useTranslations<"fields">>;
  readonly vocabulary: ReturnType<typeof useTranslations<"vocabulary">>;
  readonly states: ReturnType<typeof useTranslations<"states.labels">>;
  readonly locale: string;
}

export const listHeading = ({ application, fields }: ListWords, { heading }: ApplicationColumn): string =>
  "words" in heading ? application(`lists.columns.${heading.words}`) : fields(`${heading.question}.label`);

/** A cell as it is read; "" where the application has none. */
export const listValue = (words: ListWords, { shown, value }: ListColumn, row: ListedApplication): string => {
  const found = value(row);
  if (!found) return "";
  const { application, vocabulary, states, locale } = words;
  if (shown === "text" || shown === "figures" || shown === "serial" || shown === "operation") return found;
  if (shown === "country") return countryName(found, locale);
  if (shown === "day") return formatDay(found, locale);
  if (shown === "due") return formatDate(found, locale);
  if (shown === "type") return row.type ? application("kind", { type: vocabulary(`types.${row.type}`) }) : "";
  return shown === "state" ? states(applicationState(found)) : optionWords(vocabulary, shown, found);
};
