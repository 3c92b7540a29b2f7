import { GROUPS } from "../../questions/registry";
import type { TypeFacts } from "../application-type";
import { keptOrLongerTerm } from "../checks/requested";
import { ofAPermitHeld } from "../documents/materials";
import { feeOfChange } from "../fees";
import { permitHeld, stepsWith } from "../permit-held";
import { keptValidityRange } from "../validity";
import { changes, holdsAnotherPassport, nameHasChanged } from "./changes";
import { papersOfTheChange } from "./papers";

/** 换发: the name or the passport number written on the permit has changed. */
export const RENEWAL: TypeFacts = {
  ...permitHeld,
  steps: stepsWith(GROUPS.change),
  checks: [...permitHeld.checks, ...changes, ...keptOrLongerTerm],
  reasons: { name: { changedName: "yes" }, passport: { changedPassport: "yes" } },
  documents: [...ofAPermitHeld, ...papersOfTheChange],
  // The page on file is that of the passport the permit is written for: the present one's, unless that is another.
  carriedTo: { when: holdsAnotherPassport, places: { PASSPORT_INFO: "OLD_PASSPORT" } },
  keepsTerm: true,
  validity: keptValidityRange,
  fee: feeOfChange,
  // Assumed (domain.md §8.4); the officer may ask for one all the same.
  interview: { byDefault: nameHasChanged },
  ticketLetter: "N",
  ticks: ["renew"],
};
