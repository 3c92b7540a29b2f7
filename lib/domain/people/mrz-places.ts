/** The places of a passport's two lines (ICAO Doc 9303-4, TD3), and what may stand in them. */

const DIGITS: Readonly<Record<string, string>> = { O: "0", I: "1", B: "8", S: "5", Z: "2" };
const LETTERS: Readonly<Record<string, string>> = { "0": "O", "1": "I", "8": "B", "5": "S", "2": "Z" };

type Lines = readonly [string, string];

const asDigits = (text: string): string => [...text].map((sign) => DIGITS[sign] ?? sign).join("");
const asLetters = (text: string): string => [...text].map((sign) => LETTERS[sign] ?? sign).join("");

/** Sums with the weights 7, 3, 1, modulo 10 (ICAO Doc 9303-3, 4.9); `<` counts nothing. */
const checkDigitOf = (text: string): string => {
  const weights = [7, 3, 1];
  const valueOf = (sign: string): number => (sign === "<" ? 0 : parseInt(sign, 36));
  const sum = [...text].reduce((before, sign, at) => before + valueOf(sign) * (weights[at % 3] ?? 0), 0);
  return String(sum % 10);
};

const whole = (second: string): string => second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43);

/** Look-alikes (O 0, I 1, B 8, S 5, Z 2) put right where only a digit, or only a letter, can stand. The number has both: a
 *  guess there would fit its check digit one time in ten whoever it belongs to, so it is left as it was read.
 *  @param lines of 44 places each */
export const byPlace = ([first, second]: Lines): [string, string] => {
  const at = (from: number, to: number): string => second.slice(from, to);
  return [
    asLetters(first),
    at(0, 9) +
      asDigits(at(9, 10)) +
      asLetters(at(10, 13)) +
      asDigits(at(13, 20)) +
      at(20, 21) +
      asDigits(at(21, 28)) +
      at(28, 42) +
      asDigits(at(42, 44)),
  ];
};

const CHECKED_PARTS = ["passportNo", "birthDate", "passportExpiresOn", "whole"] as const;
export type CheckedPart = (typeof CHECKED_PARTS)[number];

/** The first part of the second line whose check digit is wrong; undefined when all are right.
 *  @param lines of 44 places each */
export const wrongPartOf = ([, second]: Lines): CheckedPart | undefined => {
  const parts: Readonly<Record<CheckedPart, readonly [string, string]>> = {
    passportNo: [second.slice(0, 9), second.charAt(9)],
    birthDate: [second.slice(13, 19), second.charAt(19)],
    passportExpiresOn: [second.slice(21, 27), second.charAt(27)],
    whole: [whole(second), second.charAt(43)],
  };
  return CHECKED_PARTS.find((part) => checkDigitOf(parts[part][0]) !== parts[part][1]);
};

/** Places of a line. */
export const LINE_LENGTH = 44;

/** What of a text can stand in the lines, look-alike brackets as fillers. */
export const zoneSigns = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[«‹]/g, "<")
    .replace(/[^A-Z0-9<]/g, "");

/** A run of fillers ends the names: what a machine reads behind it are fillers it took for letters. */
const firstLine = (row: string): string =>
  row
    .replace(/^(.{5}.*?<{3}).*$/, "$1")
    .slice(0, LINE_LENGTH)
    .padEnd(LINE_LENGTH, "<");

/** Machines lose count of fillers in a row. Where nothing but fillers stands behind the expiry, there are fifteen, and the
 *  last digit, when it was lost with them, follows from the parts, each of which has a digit of its own. */
const secondLine = (row: string): string | undefined => {
  const [head, tail] = [row.slice(0, 28), row.slice(28)];
  const [, last] = /^<{8,}([0-9OISBZ]?)$/.exec(tail) ?? [];
  if (last === undefined) return row.length === LINE_LENGTH ? row : undefined;
  const known = head + "<".repeat(15);
  const [, right] = byPlace([" ".repeat(LINE_LENGTH), known + (last || "0")]);
  return last ? right : right.slice(0, 43) + checkDigitOf(whole(right));
};

/** The two lines in what a machine read off a picture: other lines stand above them, fillers are lost or taken for
 *  letters, look-alikes for one another. Undefined when there are none.
 *  @param text line by line */
export const linesInReading = (text: string): [string, string] | undefined => {
  const rows = text.split("\n").map(zoneSigns);
  for (const [at, row] of rows.entries()) {
    const second = rows[at + 1] === undefined ? undefined : secondLine(rows[at + 1] ?? "");
    if (/^P[A-Z<]/.test(row) && row.includes("<<") && row.length >= 12 && second)
      return byPlace([firstLine(row), second]);
  }
  return undefined;
};
