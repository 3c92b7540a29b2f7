import type { TypeFacts } from "../application-type";
import { laterTerm } from "../checks/requested";
import { ofAPermitHeld } from "../documents/materials";
import { feeByLength } from "../fees";
import { permitHeld, stepsWith } from "../permit-held";
import { extendedValidityRange } from "../validity";
import { GROUPS } from "../../questions/registry";
import { extensionLate } from "./extension-late";
import {
  otherNameThanOnPermit,
  otherPassportThanOnPermit,
  registeredItemsChanged,
} from "./registered-items-changed";

/** 延期: a permit that runs out is prolonged. */
export const EXTENSION: TypeFacts = {
  ...permitHeld,
  steps: stepsWith(GROUPS.unchanged),
  checks: [
    ...permitHeld.checks,
    extensionLate,
    registeredItemsChanged,
    otherPassportThanOnPermit,
    otherNameThanOnPermit,
    ...laterTerm,
  ],
  reasons: { longer: { nothingChanged: "yes" } },
  documents: ofAPermitHeld,
  validity: extendedValidityRange,
  fee: feeByLength,
  interview: undefined,
  ticketLetter: "E",
  ticks: [],
};
