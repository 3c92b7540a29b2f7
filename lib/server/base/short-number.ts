import "server-only";
import { randomInt } from "node:crypto";
import { SHORT_NUMBER_SIGNS } from "@/lib/domain/short-number";

/** A short number nobody guesses, of so many signs. */
export const drawShortNumber = (length: number): string =>
  Array.from({ length }, () => SHORT_NUMBER_SIGNS[randomInt(SHORT_NUMBER_SIGNS.length)]).join("");
