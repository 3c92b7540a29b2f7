import type { TypeFacts } from "../application-type";
import { keptTerm } from "../checks/requested";
import { toldAtWindow } from "../fees";
import { permitHeld } from "../permit-held";
import { keptValidityRange } from "../validity";

/** 补发: the permit was lost, stolen or damaged. */
export const REISSUE: TypeFacts = {
  ...permitHeld,
  checks: [...permitHeld.checks, ...keptTerm],
  validity: keptValidityRange,
  fee: toldAtWindow,
  interview: undefined,
  ticketLetter: "R",
  ticks: ["reissue"],
};
