import { typedName } from "../typed-text";

/** Letters that are no letter with a mark, and what people type for them. */
const SPELT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** The words of a name as they are searched: small letters without accents and apostrophes; hyphens part words. */
export const nameWords = (name: string): string[] =>
  typedName(name)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{Mn}'’]/gu, "")
    .replace(/[ßæœøđðłþı]/g, (letter) => SPELT[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How a name is stored to be found: every word with a space before it, so that the beginning of any word is found
 *  whatever the order. */
export const searchableName = (name: string): string =>
  nameWords(name)
    .map((word) => ` ${word}`)
    .join("");
