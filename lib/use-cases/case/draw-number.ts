import "server-only";
import { stop } from "./transact";

/** How many numbers are passed over before one says so (assumed): a series that lies further behind was put back by hand. */
const MOST_PASSED_OVER = 100;

/** What a counter gave, or the refusal that its day has no more. */
export const counted = (sequence: number | undefined): number => sequence ?? stop("numbersUsedUp");

/** The next official number nobody bears: what was typed by hand, or brought in from elsewhere, is passed over. Who draws
 *  the same one at the same moment is stopped by its unique index; name that among the use-case's conflicts. */
export const drawNumber = async (
  draw: (attempt: number) => string | Promise<string>,
  isTaken: (number: string) => Promise<unknown>,
): Promise<string> => {
  for (let attempt = 0; attempt < MOST_PASSED_OVER; attempt += 1) {
    const number = await draw(attempt);
    if (!(await isTaken(number))) return number;
  }
  return stop("numbersTaken");
};
