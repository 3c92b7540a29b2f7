/** What became of a printed paper since; "uncertain": it is ours, and nobody knows where its case stands. */
export type PaperStanding = "issued" | "replaced" | "withdrawn" | "uncertain";

/** A number of which enough is shown to be compared with a print, and too little to be used: 44030********0001. */
export const maskedNumber = (number: string): string => {
  const [head, tail] = number.length >= 12 ? [5, 4] : [2, 2];
  const hidden = Math.max(number.length - head - tail, 0);
  return hidden === 0
    ? "*".repeat(number.length)
    : `${number.slice(0, head)}${"*".repeat(hidden)}${number.slice(-tail)}`;
};
