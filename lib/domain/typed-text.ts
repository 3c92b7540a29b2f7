/** What nobody sees and many copy along: zero-width characters, direction marks, soft hyphens, controls but line ends. */
const UNSEEN = /[\p{Cf}\u034f\u180e]|(?![\t\n\r])\p{Cc}/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u2032\u00b4\u0060\uff07\uff40]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
const DOTS = /[\u30fb\uff65\u2022\u2027\u2219\u22c5\u0387\u16eb]/g;
/** Full-width punctuation is right in Chinese sentences and company names: 某某（深圳）有限公司. */
const BUT_CHINESE_PUNCTUATION = /[^\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u2026]+/g;

/** Decimal digits of every script are written in blocks of ten that begin at …0 or at …6. */
const asciiDigit = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  const beginsAtSix = /\p{Nd}/u.test(String.fromCodePoint(code | 0xf));
  return String((code & 0xf) - (beginsAtSix ? 6 : 0));
};

const asciiDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, asciiDigit);

/** Spaces of all kinds are one space, line ends stay. */
const withSingleSpaces = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

/** Words of any length: letters and digits in their usual width, nothing unseen, single spaces; lines and Chinese
 *  punctuation stay. */
export const typedWords = (typed: string): string =>
  withSingleSpaces(
    asciiDigits(typed.replace(UNSEEN, "").replace(BUT_CHINESE_PUNCTUATION, (part) => part.normalize("NFKC"))),
  );

/** Words on one line. */
export const typedLine = (typed: string): string => typedWords(typed).replace(/\n+/g, " ");

/** Everything in its ASCII shape where it has one. Apostrophes first: NFKC tears some of them from their place. */
const typedPlainly = (typed: string): string =>
  withSingleSpaces(
    asciiDigits(
      typed.replace(UNSEEN, "").replace(APOSTROPHES, "'").replace(DASHES, "-").normalize("NFKC"),
    ).replace(DASHES, "-"),
  ).replace(/\n+/g, " ");

/** A name in Latin letters with one kind of apostrophe and one kind of hyphen. */
export const typedName = (typed: string): string => typedPlainly(typed);

/** A name in Chinese characters: no spaces in it, one kind of dot between its parts. */
export const typedChineseName = (typed: string): string =>
  typedPlainly(typed.replace(DOTS, "·")).replace(DOTS, "·").replace(/ /g, "");

/** A telephone number, its spaces and hyphens left to whoever reads it. */
export const typedPhone = (typed: string): string => typedPlainly(typed);

/** A number that is letters and digits, in capitals, without the spaces and marks people group it by. What is none of
 *  these stays, to be refused: a letter that only looks Latin must not vanish from a passport number. */
export const typedNumber = (typed: string): string =>
  typedPlainly(typed)
    .replace(/[\s\-./_:#,'·]/g, "")
    .toUpperCase();

/** As `typedNumber`, where a hyphen is printed as a part of it. */
export const typedHyphenedNumber = (typed: string): string =>
  typedPlainly(typed)
    .replace(/[\s./_:#,'·]/g, "")
    .toUpperCase();

/** The six digits of a one-time code out of whatever was pasted around them: "276 238", "验证码276238", the whole message,
 *  or its last line "@host #276238". Where there are no six, the text without its spaces. */
export const typedCode = (typed: string): string => {
  const text = typedPlainly(typed);
  const marked = /#(\d{6})(?!\d)/.exec(text)?.[1];
  if (marked) return marked;
  const joined = text.replace(/(?<=\d)[ -](?=\d)/g, "");
  for (const candidate of [text, joined]) {
    const sixes = candidate.match(/(?<!\d)\d{6}(?!\d)/g) ?? [];
    if (new Set(sixes).size === 1) return sixes[0] ?? "";
  }
  return joined.replace(/\s/g, "");
};
