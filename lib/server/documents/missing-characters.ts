import { latinMarks } from "./sheet/typesetting";

export type CharacterTest = (codePoint: number) => boolean;

/** 〓, what Chinese and Japanese printers set where a type is missing. */
const MARKER = "\u3013";

/** Latin letters that do not come apart into letter and mark, as passports transliterate them (ICAO Doc 9303-3). */
const TRANSLITERATED: Readonly<Record<string, string>> = {
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  Ħ: "H",
  ħ: "h",
  Ŧ: "T",
  ŧ: "t",
  Ŋ: "N",
  ŋ: "n",
  ı: "i",
  Œ: "OE",
  œ: "oe",
  ẞ: "SS",
};

/** A name is better printed without its mark than with a gap: Ź as Z, the way its passport's lower lines have it. */
const plainLatin = (char: string, canDraw: CharacterTest): string => {
  const base = TRANSLITERATED[char] ?? Array.from(char.normalize("NFD"))[0] ?? char;
  return base !== char && /^[A-Za-z]+$/.test(base) && canDraw(base.charCodeAt(0)) ? base : MARKER;
};

const isInvisible = (char: string): boolean => /[\p{Cc}\p{Cf}\p{Mn}\p{Zl}\p{Zp}]/u.test(char);

const marked = (text: string, canDraw: CharacterTest): string =>
  Array.from(latinMarks(text.normalize("NFC")), (char) => {
    if (char === "\n") return char;
    const codePoint = char.codePointAt(0) ?? 0;
    if (isInvisible(char)) return "";
    // Beyond the basic plane the typesetter draws the wrong glyph even where the font has one.
    if (codePoint > 0xffff) return MARKER;
    return canDraw(codePoint) ? char : plainLatin(char, canDraw);
  }).join("");

const through = (value: unknown, canDraw: CharacterTest): unknown => {
  if (typeof value === "string") return value.startsWith("data:image/") ? value : marked(value, canDraw);
  if (Array.isArray(value)) return value.map((item: unknown) => through(item, canDraw));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, through(item, canDraw)]));
};

/** The same data with every character the font cannot draw replaced by 〓; `marked` tells whether there was one. */
export const markMissing = <T extends { readonly marked: boolean }>(props: T, canDraw: CharacterTest): T => {
  const result = through(props, canDraw) as T;
  return { ...result, marked: JSON.stringify(result).includes(MARKER) };
};
