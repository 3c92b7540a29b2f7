const BRACKETS = /[（）()《》【】“”"]/g;
/** Chinese is written with and without a space beside a number or a Latin word. */
const SPACE_IN_CHINESE = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

const CHINESE_DIGITS = "零一二三四五六七八九";
const CHINESE_NUMBER = /([二三四五六七八九]?)(十)([一二三四五六七八九]?)|[一二三四五六七八九]/g;
const ENGLISH_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ENGLISH_NUMBER = new RegExp(`\\b(?:${ENGLISH_NUMBERS.join("|")})\\b`, "g");

/** 六 and six as 6: a number is written in words and in figures. */
const inFigures = (text: string): string =>
  text
    .replace(CHINESE_NUMBER, (number, tens?: string, ten?: string, units?: string) =>
      String(
        ten
          ? (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + (units ? CHINESE_DIGITS.indexOf(units) : 0)
          : CHINESE_DIGITS.indexOf(number),
      ),
    )
    .replace(ENGLISH_NUMBER, (number) => String(ENGLISH_NUMBERS.indexOf(number) + 1));

/** A text as it is looked through: 证明(担保)函件 is found by 担保函, 5 个工作日 by 5个工作日 and by 五个工作日. */
export const searchable = (text: string): string =>
  inFigures(text.normalize("NFKC").toLowerCase().replace(BRACKETS, "")).replace(SPACE_IN_CHINESE, "");

type Held = (text: string) => boolean;
type Within = (word: string, within: string) => boolean;

const isWithin: Within = (word, within) => within.includes(word);

/** Chinese is typed without spaces: 公证认证 stands where 公证 and 认证 stand. No part is a single character. */
const isWithinInParts: Within = (word, within) => {
  if (within.includes(word)) return true;
  if (!/^\p{Script=Han}{4,}$/u.test(word)) return false;
  for (let at = word.length - 2; at >= 2; at -= 1)
    if (within.includes(word.slice(0, at)) && isWithinInParts(word.slice(at), within)) return true;
  return false;
};

const wordsOf = (text: string): string[] => text.split(/\s+/).map(searchable).filter(Boolean);

/** What is left of a question without the words that ask it (`little`, with commas), without marks and an English plural. */
const meantOf = (q: string, little: string): string[] => {
  const each = little
    .split(/[、,]\s*/)
    .map((word) => (/\p{Script=Han}/u.test(word) ? word : `\\b${word}\\b`));
  const asked = new RegExp(`[\\p{P}]+|${each.join("|")}`, "gu");
  const left = wordsOf(q.normalize("NFKC").toLowerCase().replace(asked, " "));
  return left.map((word) => (/[a-z]{3}s$/.test(word) ? word.slice(0, -1) : word));
};

/** What holds every word of a question, and how it was read: word for word; if nothing does, without what only asks; if
 *  still nothing, Chinese in its parts. Nothing typed finds nothing. */
export const foundBy = <T>(
  q: string,
  items: readonly T[],
  textOf: (item: T) => string,
  little: string,
): { readonly found: readonly T[]; readonly holds: Held } => {
  const holding =
    (words: readonly string[], isHeld: Within): Held =>
    (text) => {
      const within = searchable(text);
      return words.length > 0 && words.every((word) => isHeld(word, within));
    };
  const typed = wordsOf(q);
  const meant = meantOf(q, little);
  const readings = [holding(typed, isWithin), holding(meant, isWithin), holding(meant, isWithinInParts)];
  for (const holds of readings) {
    const found = items.filter((item) => holds(textOf(item)));
    if (found.length > 0) return { found, holds };
  }
  return { found: [], holds: () => false };
};
