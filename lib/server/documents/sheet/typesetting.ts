/** Scripts written without spaces: a line may end between any two of these characters. */
const CJK =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** Never at the beginning of a line … */
const CLOSING = /[，。、；：？！）》〉】」』”’…％·]/;
/** … and never at its end. */
const OPENING = /[（《〈【「『“‘]/;

/** A Latin word so long is an address typed without spaces, an e-mail or web address: it may break after these marks … */
const LONG_WORD = 16;
const JOINT = /(?<=[,/\-_.;:?&=@])/;
/** … and what has no such mark, after so many characters, rather than leave its box. */
const LONGEST_PIECE = 18;

const inPieces = (word: string): string[] => {
  const chars = Array.from(word);
  if (chars.length <= LONG_WORD) return [word];
  return word.split(JOINT).flatMap((piece) => {
    const all = Array.from(piece);
    const count = Math.ceil(all.length / LONGEST_PIECE);
    return Array.from({ length: count }, (_, at) =>
      all.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE).join(""),
    );
  });
};

/** The pieces of a word between which a line may break: Chinese between characters with its punctuation glued on,
 *  numbers and Latin words whole unless they are very long. Without it long Chinese paragraphs are clipped, and a line
 *  without spaces is printed over what stands beside it. */
export const breakable = (text: string): string[] => {
  const pieces: string[] = [];
  for (const char of text) {
    const last = pieces.at(-1);
    const previous = last === undefined ? "" : (Array.from(last).at(-1) ?? "");
    const sticks =
      last !== undefined &&
      (CLOSING.test(char) || OPENING.test(previous) || !(CJK.test(char) || CJK.test(previous)));
    if (sticks) pieces[pieces.length - 1] = last + char;
    else pieces.push(char);
  }
  return pieces.flatMap(inPieces);
};

const WIDE = /[MW@%mw]/;

/** The width of a text in em, near enough to choose a size. */
export const widthInEm = (text: string): number =>
  Array.from(text).reduce(
    (sum, char) =>
      sum +
      (CJK.test(char) || (char.codePointAt(0) ?? 0) > 0xffff
        ? 1
        : WIDE.test(char)
          ? 0.95
          : /[A-Z]/.test(char)
            ? 0.68
            : 0.56),
    0,
  );

/** For the typesetter: between two pieces it would print a hyphen, at an empty piece it just breaks. */
export const hyphenless = (text: string): string[] =>
  breakable(text).flatMap((piece, index) => (index ? ["", piece] : [piece]));

/** How many lines of `em` a text takes, broken as the typesetter breaks it. */
const linesOf = (text: string, em: number): number => {
  let [lines, used] = [1, 0];
  for (const word of text.split(/(?<= )|(?<=\n)/))
    for (const piece of breakable(word)) {
      const width = widthInEm(piece.trimEnd());
      if (used > 0 && used + width > em) [lines, used] = [lines + 1, 0];
      used += widthInEm(piece);
      if (piece.endsWith("\n")) [lines, used] = [lines + 1, 0];
    }
  return lines;
};

/** The largest of the usual sizes (points) at which `text` fits `lines` lines of `width` points, or more lines of a
 *  smaller size in the same height; 5 points whatever happens.
 *  @param room how high its lines may be together, in points of their size */
export const fittingSize = (
  text: string,
  width: number,
  lines = 1,
  largest = 9,
  room = lines * largest,
): number => {
  for (let size = largest; size > 5; size -= 0.5) if (linesOf(text, width / size) * size <= room) return size;
  return 5;
};

/** The font draws a curly mark as wide as a Chinese character, where it belongs; within Latin letters that is a gap. */
const LATIN_MARKS: readonly (readonly [curly: RegExp, straight: string])[] = [
  [/(?<=[\p{Script=Latin}\d).])[‘’]|[‘’](?=[\p{Script=Latin}\d])/gu, "'"],
  [/(?<=[\p{Script=Latin}\d).,])[“”]|[“”](?=[\p{Script=Latin}\d])/gu, '"'],
];

/** The quotation marks of a typewriter beside Latin letters: "member’s" and "O’CONNOR" would come apart. */
export const latinMarks = (text: string): string =>
  LATIN_MARKS.reduce((said, [curly, straight]) => said.replace(curly, straight), text);

/** "1988-04-12" as a form wants it. */
export const yearMonthDay = (date: string): string => date.replaceAll("-", " / ");
