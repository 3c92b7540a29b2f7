import type { useTranslations } from "next-intl";
import type { OptionList } from "@/lib/domain/questions/question";
import { isKey } from "./known-key";

type Words<Namespace extends "fields" | "vocabulary"> = ReturnType<typeof useTranslations<Namespace>>;

/** The heading of a group of questions. A type's folder may add a group, so its id comes from data; that it has words is
 *  proved by tests/conformance. */
export const groupTitle = (fields: Words<"fields">, id: string): string => {
  const key = `groups.${id}`;
  return isKey(fields, key) ? fields(key) : id;
};

/** An option's words; a stored value the list no longer has stays what it is. */
export const optionWords = (vocabulary: Words<"vocabulary">, list: OptionList, value: string): string => {
  const key = `${list}.${value}`;
  return isKey(vocabulary, key) ? vocabulary(key) : value;
};
