import { addYears } from "../calendar/plain-date";
import type { ApplicationType } from "../vocabulary";

/** RMB, 发改价格[2004]2230号 and 财综[2004]60号; paid at the window, the platform only shows the figure. */
export const FEES = { underOneYear: 400, underThreeYears: 800, upToFiveYears: 1000, change: 200 } as const;

/** The fee in RMB for a permit that runs `from` … `until`. Undefined: no source names it, the window tells
 *  (以窗口告知为准; the case of a reissue). */
export const feeFor = (type: ApplicationType, from: string, until: string): number | undefined => {
  if (type === "REISSUE" || !from || !until) return undefined;
  if (type === "RENEWAL") return FEES.change;
  if (until < addYears(from, 1)) return FEES.underOneYear;
  if (until < addYears(from, 3)) return FEES.underThreeYears;
  return FEES.upToFiveYears;
};
