import { fullName } from "./names";
import { linesOf, readMrz } from "./mrz";
import { normalisePassportNo } from "./passport";

/** What of a passport's two lines is held against what was typed, in the order an officer reads it. */
const POINTS = ["passportNo", "name", "nationality", "birthDate", "gender", "passportExpiresOn"] as const;
type MrzPointName = (typeof POINTS)[number];

export interface MrzPoint {
  readonly point: MrzPointName;
  readonly agrees: boolean;
  readonly typed: string;
  /** As the lines have it; "" where they say nothing this house can name. */
  readonly read: string;
}

/** `unreadable`: they are no passport's two lines, or a check digit is wrong. */
export type MrzComparison =
  { readonly kind: "unreadable" } | { readonly kind: "compared"; readonly points: readonly MrzPoint[] };

type Typed = Readonly<
  Partial<Record<Exclude<MrzPointName, "name"> | "familyName" | "givenName", string | undefined>>
>;

/** The lines of a zone whose last place of the name holds a letter may have been cut there (ICAO Doc 9303-4, 4.2.2). */
const mayBeCut = (firstLine: string): boolean => !firstLine.endsWith("<");

/** How states write letters the lines do not have (ICAO Doc 9303-3, 6.A); the bare letter is as common. */
const SPELLED: Readonly<Record<string, string>> = {
  Ä: "AE",
  Ö: "OE",
  Ü: "UE",
  Å: "AA",
  Ø: "OE",
  Þ: "TH",
};
const BARE: Readonly<Record<string, string>> = {
  Æ: "AE",
  Œ: "OE",
  ß: "SS",
  ẞ: "SS",
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  ı: "I",
};

/** A name's words as the lines write them: apostrophes and full stops left out, everything else that is no letter a gap. */
const wordsOf = (name: string, letters: Readonly<Record<string, string>>): string[] =>
  [...name.normalize("NFKC")]
    .map((letter) => letters[letter] ?? letters[letter.toUpperCase()] ?? BARE[letter] ?? letter.toUpperCase())
    .join("")
    .normalize("NFD")
    .replace(/\p{M}|['’‘.]/gu, "")
    .replace(/[^A-Z]+/g, " ")
    .trim()
    .split(" ")
    .filter(Boolean);

interface Names {
  readonly familyName: string;
  readonly givenName: string;
}

/** Whether each word that was read begins a word of the name, in its order: long names lose their ends, or whole words. */
const isCutOf = (read: readonly string[], typed: readonly string[]): boolean => {
  let from = 0;
  return read.every((word) => {
    const at = typed.findIndex((whole, index) => index >= from && whole.startsWith(word));
    from = at + 1;
    return at >= 0;
  });
};

const agreeIn = (
  typed: Names,
  read: Names,
  cut: boolean,
  letters: Readonly<Record<string, string>>,
): boolean => {
  const [family, given] = [wordsOf(typed.familyName, letters), wordsOf(typed.givenName, letters)];
  const [readFamily, readGiven] = [wordsOf(read.familyName, BARE), wordsOf(read.givenName, BARE)];
  const same = (one: readonly string[], other: readonly string[]): boolean => one.join("") === other.join("");
  if (same(family, readFamily) && same(given, readGiven)) return true;
  // A person with one name has it in the first place of the lines and in either field of the form.
  const oneName = [family, given].some((part) => part.length === 0) || readGiven.length === 0;
  if (oneName && same([...family, ...given], [...readFamily, ...readGiven])) return true;
  const first = family[0] ?? given[0] ?? "";
  const begins = readFamily[0] !== undefined && first.startsWith(readFamily[0]);
  return cut && begins && isCutOf([...readFamily, ...readGiven], [...family, ...given]);
};

const namesAgree = (typed: Names, read: Names, cut: boolean): boolean =>
  agreeIn(typed, read, cut, {}) || agreeIn(typed, read, cut, SPELLED);

/** The lines give a year two digits. */
const sameDay = (typed: string, read: string): boolean => typed.slice(2) === read.slice(2);

/** Holds a passport's two machine readable lines against what was typed of it. The passport number's check digit and the
 *  others must be right. A nationality the lines write in a way nobody lists is compared with nothing, and so left out.
 *  @param lines as pasted, or the 88 places of both
 *  @param today Shanghai date, to tell the century of a birth */
export const compareWithLines = async (
  typed: Typed,
  lines: string,
  today: string,
): Promise<MrzComparison> => {
  const [read, zone] = [await readMrz(lines, today), linesOf(lines)];
  if (!read || !zone) return { kind: "unreadable" };
  const names = { familyName: typed.familyName ?? "", givenName: typed.givenName ?? "" };
  const { passportNo = "", nationality = "", birthDate = "", gender = "", passportExpiresOn = "" } = typed;
  const agrees: Readonly<Record<MrzPointName, boolean>> = {
    passportNo: normalisePassportNo(passportNo) === read.passportNo,
    name: namesAgree(names, read, mayBeCut(zone[0])),
    nationality: nationality === read.nationality,
    birthDate: sameDay(birthDate, read.birthDate),
    gender: gender === read.gender,
    passportExpiresOn: sameDay(passportExpiresOn, read.passportExpiresOn),
  };
  const points = POINTS.filter((point) => point !== "nationality" || read.nationality !== "").map(
    (point): MrzPoint => ({
      point,
      agrees: agrees[point],
      typed: point === "name" ? fullName(names) : (typed[point] ?? ""),
      read: point === "name" ? fullName(read) : read[point],
    }),
  );
  return { kind: "compared", points };
};
