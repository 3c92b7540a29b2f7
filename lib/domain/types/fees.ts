import { addYears } from "../calendar/plain-date";

/** RMB, 发改价格[2004]2230号 and 财综[2004]60号; paid at the window, the platform only shows the figure. */
export const FEES = { underOneYear: 400, underThreeYears: 800, upToFiveYears: 1000, change: 200 } as const;

/** The fee in RMB for a permit that runs `from` … `until`. Undefined: not known, the window tells (以窗口告知为准). */
export type Fee = (from: string, until: string) => number | undefined;

export const feeByLength: Fee = (from, until) => {
  if (!from || !until) return undefined;
  if (until < addYears(from, 1)) return FEES.underOneYear;
  return until < addYears(from, 3) ? FEES.underThreeYears : FEES.upToFiveYears;
};

export const feeOfChange: Fee = (from, until) => (from && until ? FEES.change : undefined);

/** No source names one. */
export const toldAtWindow: Fee = () => undefined;
