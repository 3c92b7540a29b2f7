import "server-only";
import { byLocale, type ByLocale, LOCALES } from "@/lib/domain/locales";
import { noteName } from "@/lib/domain/review/closing-words";
import { breaksOff, OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { invalid } from "@/lib/domain/result";
import { stopWith } from "./transact";

/** One of a closed list of codes, else the field `name` is refused. */
export const oneOf = <T extends string>(known: readonly T[], code: string, name: string): T =>
  known.find((each) => each === code) ?? stopWith(invalid({ [name]: code ? "notAnOption" : "required" }));

/** An officer's own words for the file, at most OFFICER_WORDS.note long; refused under the field `name`. */
export const note = (text: string | undefined, name: string): string => {
  const trimmed = (text ?? "").trim();
  if (trimmed.length > OFFICER_WORDS.note) stopWith(invalid({ [name]: "tooLong" }, { [name]: trimmed }));
  return trimmed;
};

const wrongWith = (text: string): string | undefined => {
  if (!text) return "required";
  if (breaksOff(text)) return "ownWords";
  return text.length > OFFICER_WORDS.note ? "tooLong" : undefined;
};

/** An officer's explanation for the applicant, in every language of the platform; each that is missing, breaks off or is
 *  too long is refused under its `noteName`. */
export const explanation = (text: ByLocale<string> | undefined): ByLocale<string> => {
  const words = byLocale((locale) => (text?.[locale] ?? "").trim());
  const errors = LOCALES.flatMap((locale) => {
    const code = wrongWith(words[locale]);
    return code ? [[noteName(locale), code] as const] : [];
  });
  if (errors.length > 0) stopWith(invalid(Object.fromEntries(errors)));
  return words;
};
