export type CharacterTest = (codePoint: number) => boolean;

/** 〓, what Chinese and Japanese printers set where a type is missing. */
const MARKER = "\u3013";

const isInvisible = (char: string): boolean => /[\p{Cc}\p{Cf}\p{Mn}\p{Zl}\p{Zp}]/u.test(char);

const marked = (text: string, canDraw: CharacterTest): string =>
  Array.from(text.normalize("NFC"), (char) => {
    if (char === "\n") return char;
    const codePoint = char.codePointAt(0) ?? 0;
    if (isInvisible(char)) return "";
    // Beyond the basic plane the typesetter draws the wrong glyph even where the font has one.
    return codePoint <= 0xffff && canDraw(codePoint) ? char : MARKER;
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
