import "server-only";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { invalid } from "@/lib/domain/result";
import { stopWith } from "./transact";

/** One of a closed list of codes, else the field `name` is refused. */
export const oneOf = <T extends string>(known: readonly T[], code: string, name: string): T =>
  known.find((each) => each === code) ?? stopWith(invalid({ [name]: code ? "notAnOption" : "required" }));

/** An officer's own words for the file, at most OFFICER_WORDS.note long; refused under the field `name`. */
export const note = (text: string | undefined, name: string, required = false): string => {
  const trimmed = (text ?? "").trim();
  if (required && !trimmed) stopWith(invalid({ [name]: "required" }));
  if (trimmed.length > OFFICER_WORDS.note) stopWith(invalid({ [name]: "tooLong" }, { [name]: trimmed }));
  return trimmed;
};
