import { GROUPS } from "../../questions/registry";
import type { TypeFacts } from "../application-type";
import { sameTerm } from "../checks/requested";
import { ofAPermitHeld } from "../documents/materials";
import { toldAtWindow } from "../fees";
import { permitHeld, stepsWith } from "../permit-held";
import { sameValidityRange } from "../validity";
import { papersOfTheLoss, unlessGone } from "./papers";

/** 补发: the permit was lost, stolen or damaged. */
export const REISSUE: TypeFacts = {
  ...permitHeld,
  steps: stepsWith(GROUPS.loss),
  checks: [...permitHeld.checks, ...sameTerm],
  reasons: { lost: { lossKind: "LOST" }, stolen: { lossKind: "STOLEN" }, damaged: { lossKind: "DAMAGED" } },
  documents: [...ofAPermitHeld.map(unlessGone), ...papersOfTheLoss],
  keepsTerm: true,
  validity: sameValidityRange,
  fee: toldAtWindow,
  interview: undefined,
  ticketLetter: "R",
  ticks: ["reissue"],
};
