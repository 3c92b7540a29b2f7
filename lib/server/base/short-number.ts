import "server-only";
import { randomInt } from "node:crypto";

/** A number nobody guesses, of letters and digits that are not mistaken for each other. */
export const drawShortNumber = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
