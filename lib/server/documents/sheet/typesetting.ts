/** Scripts written without spaces: a line may end between any two of these characters. */
const CJK =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** Never at the beginning of a line … */
const CLOSING = /[，。、；：？！）》〉】」』”’…％·]/;
/** … and never at its end. */
const OPENING = /[（《〈【「『“‘]/;

/** The pieces of a word between which a line may break: Chinese between characters with its punctuation glued on,
 *  numbers and Latin words whole. Without it long Chinese paragraphs are clipped. */
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
  return pieces;
};

/** The width of a text in em, near enough to choose a size. */
export const widthInEm = (text: string): number =>
  Array.from(text).reduce(
    (sum, char) =>
      sum + (CJK.test(char) || (char.codePointAt(0) ?? 0) > 0xffff ? 1 : /[A-ZMW@]/.test(char) ? 0.68 : 0.56),
    0,
  );

/** For the typesetter: between two pieces it would print a hyphen, at an empty piece it just breaks. */
export const hyphenless = (text: string): string[] =>
  breakable(text).flatMap((piece, index) => (index ? ["", piece] : [piece]));

/** The largest of the usual sizes (points) at which `text` fits `lines` lines of `width` points. */
export const fittingSize = (text: string, width: number, lines = 1, largest = 9): number => {
  const em = widthInEm(text);
  for (let size = largest; size > 5; size -= 0.5)
    // A line loses up to a word at its end; the last size is taken whatever happens.
    if (em * size <= width * lines - (lines - 1) * size * 3) return size;
  return 5;
};

/** "1988-04-12" as a form wants it. */
export const yearMonthDay = (date: string): string => date.replaceAll("-", " / ");
