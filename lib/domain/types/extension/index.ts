import type { TypeFacts } from "../application-type";
import { newTerm } from "../checks/requested";
import { feeByLength } from "../fees";
import { permitHeld } from "../permit-held";
import { permitValidityRange } from "../validity";
import { extensionLate } from "./extension-late";

/** 延期: a permit that runs out is prolonged. */
export const EXTENSION: TypeFacts = {
  ...permitHeld,
  checks: [...permitHeld.checks, extensionLate, ...newTerm],
  validity: permitValidityRange,
  fee: feeByLength,
  interview: undefined,
  ticketLetter: "E",
  ticks: [],
};
