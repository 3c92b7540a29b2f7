import type { Gender } from "../vocabulary";
import { isBirthDate } from "../calendar/birth-date";
import { isPlainDate } from "../calendar/plain-date";
import { typedLine } from "../typed-text";
import { byPlace, LINE_LENGTH, zoneSigns } from "./mrz-places";
import { NATIONALITIES } from "./nationality";

/** What the two lines of a passport say, in the form's own values. */
export interface MrzReading {
  readonly familyName: string;
  readonly givenName: string;
  readonly passportNo: string;
  /** A code of NATIONALITIES, or "" when the printed code is none of them. */
  readonly nationality: string;
  readonly gender: Gender;
  readonly birthDate: string;
  readonly passportExpiresOn: string;
}

/** Codes passports print otherwise than ISO (ICAO Doc 9303-3): Germany has the one letter D. */
const PRINTED_CODES: Readonly<Record<string, string>> = { D: "DEU", XKX: "RKS" };

/** The two lines out of pasted text; some people copy line breaks, spaces and look-alike brackets along. What can only be
 *  a digit, or a letter, where it stands is taken for it. */
export const linesOf = (text: string): [string, string] | undefined => {
  const compact = zoneSigns(typedLine(text).normalize("NFKC"));
  if (compact.length !== LINE_LENGTH * 2 || !compact.startsWith("P")) return undefined;
  return byPlace([compact.slice(0, LINE_LENGTH), compact.slice(LINE_LENGTH)]);
};

const fullDate = (yymmdd: string, century: string): string =>
  `${century}${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4, 6)}`;

/** What the passport does not know of the day is 00 or two fillers. A birth is never in the future: two digits beyond this year belong to the last century. */
const birthDateOf = (yymmdd: string, today: string): string => {
  const recent = fullDate(yymmdd, "20");
  return recent <= today ? recent : fullDate(yymmdd, "19");
};

/** Fields without which a reading is worth nothing; their check digits must be right. */
const MUST_BE_VALID = [
  "documentNumberCheckDigit",
  "birthDateCheckDigit",
  "expirationDate",
  "expirationDateCheckDigit",
  "compositeCheckDigit",
];

/** Reads a passport's machine readable zone (TD3). Undefined when it is none or a check digit is wrong. Judged by the
 *  details, not by the package's `valid`, which refuses sex X and codes it does not know (ICAO's own specimen).
 *  @param today Shanghai date, to tell the century of a birth. */
export const readMrz = async (text: string, today: string): Promise<MrzReading | undefined> => {
  const lines = linesOf(text);
  if (!lines) return undefined;
  // Loaded on use: 40 KB nobody needs who types by hand.
  const { parse } = await import("mrz");
  const { details, fields } = parse(lines);
  if (
    details.some((detail) => !detail.valid && detail.field !== null && MUST_BE_VALID.includes(detail.field))
  )
    return undefined;
  const code = lines[1].slice(10, 13).replaceAll("<", "");
  const nationality = PRINTED_CODES[code] ?? code;
  const sex = lines[1].charAt(20);
  const reading: MrzReading = {
    familyName: fields.lastName ?? "",
    givenName: fields.firstName ?? "",
    passportNo: lines[1].slice(0, 9).replaceAll("<", ""),
    nationality: NATIONALITIES.includes(nationality) ? nationality : "",
    gender: sex === "M" || sex === "F" ? sex : "X",
    birthDate: birthDateOf(lines[1].slice(13, 19).replaceAll("<", "0"), today),
    passportExpiresOn: fullDate(lines[1].slice(21, 27), "20"),
  };
  return isBirthDate(reading.birthDate) && isPlainDate(reading.passportExpiresOn) ? reading : undefined;
};
