import type { TypeFacts } from "../application-type";
import { keptTerm } from "../checks/requested";
import { feeOfChange } from "../fees";
import { permitHeld } from "../permit-held";
import { keptValidityRange } from "../validity";

/** 换发: something written on the permit has changed. */
export const RENEWAL: TypeFacts = {
  ...permitHeld,
  checks: [...permitHeld.checks, ...keptTerm],
  validity: keptValidityRange,
  fee: feeOfChange,
  // Assumed when the name changed (domain.md §8.4), which its form does not ask yet; the officer may ask for one.
  interview: { byDefault: () => false },
  ticketLetter: "N",
  ticks: ["renew"],
};
