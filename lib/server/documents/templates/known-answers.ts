import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { countryInBoth } from "@/lib/domain/people/country-names";
import { fullName } from "@/lib/domain/people/names";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { type Bilingual, bilingual } from "@/lib/domain/text";
import { formatDay } from "@/lib/i18n/dates";
import { inBoth, templateWord } from "../sheet/words";

/** Two things known of the same line; nothing where neither is known. */
export const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join("  ");

export const dayInBoth = (date: string | undefined): string =>
  date && isPlainDate(date) ? inBoth(bilingual((language) => formatDay(date, language))) : (date ?? "");

export const countryOf = (code: string | undefined): string => (code ? inBoth(countryInBoth(code)) : "");

interface Row {
  readonly label: Bilingual;
  readonly value: string;
}

/** Who it is about: the lines every one of these papers begins with. */
export const applicantRows = (answers: DraftAnswers): Row[] => [
  { label: templateWord("applicantName"), value: joined(fullName(answers), answers.chineseName) },
  { label: templateWord("nationality"), value: countryOf(answers.nationality) },
  { label: templateWord("birthDate"), value: dayInBoth(answers.birthDate) },
  { label: templateWord("passportNo"), value: answers.passportNo ?? "" },
];

/** The residence permit held; of who holds a visa the line is left to the hand. */
export const permitRows = ({ heldKind, heldNo, heldExpiresOn }: DraftAnswers): Row[] => {
  const held = heldKind === "RESIDENCE_PERMIT";
  return [
    { label: templateWord("permitNo"), value: held ? (heldNo ?? "") : "" },
    { label: templateWord("permitUntil"), value: held ? dayInBoth(heldExpiresOn) : "" },
  ];
};
