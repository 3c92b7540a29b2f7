import { addYears } from "../calendar/plain-date";
import type { DraftAnswers } from "../questions/registry";

/** RMB, 发改价格[2004]2230号 and 财综[2004]60号; paid at the window, the platform only shows the figure. */
export const FEES = { underOneYear: 400, underThreeYears: 800, upToFiveYears: 1000, change: 200 } as const;

/** The fee in RMB for the permit asked for, from the day `from` on. Undefined: not known, the window tells
 *  (以窗口告知为准). */
export type Fee = (
  from: string,
  answers: Pick<DraftAnswers, "requestedUntil" | "heldExpiresOn">,
) => number | undefined;

export const feeByLength: Fee = (from, { requestedUntil: until }) => {
  if (!from || !until) return undefined;
  if (until < addYears(from, 1)) return FEES.underOneYear;
  return until < addYears(from, 3) ? FEES.underThreeYears : FEES.upToFiveYears;
};

/** A change costs the same whatever is changed; with a longer term it is a permit anew (domain.md §2.5, assumed). */
export const feeOfChange: Fee = (from, answers) => {
  const { requestedUntil, heldExpiresOn } = answers;
  if (!from || !requestedUntil) return undefined;
  return heldExpiresOn && requestedUntil > heldExpiresOn ? feeByLength(from, answers) : FEES.change;
};

/** No source names one. */
export const toldAtWindow: Fee = () => undefined;
