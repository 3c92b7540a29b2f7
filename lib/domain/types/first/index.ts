import type { TypeFacts } from "../application-type";
import { entryOver30Days, heldDocumentExpired, visaCategoryUnusual } from "../checks/held-document";
import { healthCertificateMissing, healthCertificateTooOld, photoReceiptTooOld } from "../checks/papers";
import { childIsAdult, notInChina, relationshipUnlikely, sponsorWithoutPermit } from "../checks/people";
import { newTerm } from "../checks/requested";
import * as materials from "../documents/materials";
import { feeByLength } from "../fees";
import { uncertifiedOrSpouse } from "../interview";
import { guideSteps } from "../steps";
import { permitValidityRange } from "../validity";
import { relativeMayNotFile } from "./relative-may-not-file";

/** 首次: the first residence permit of a worker's family member. */
export const FIRST: TypeFacts = {
  open: true,
  steps: guideSteps,
  checks: [
    photoReceiptTooOld,
    notInChina,
    heldDocumentExpired,
    visaCategoryUnusual,
    entryOver30Days,
    ...newTerm,
    healthCertificateMissing,
    healthCertificateTooOld,
    relativeMayNotFile,
    childIsAdult,
    relationshipUnlikely,
    sponsorWithoutPermit,
  ],
  // A permit for work or study answers none of the questions about a family permit.
  reasons: { otherPurpose: {} },
  documents: materials.ofAFirst,
  validity: permitValidityRange,
  fee: feeByLength,
  interview: { byDefault: uncertifiedOrSpouse },
  ticketLetter: "F",
  windowSteps: ["applicantPresent", "formSigned", "biometrics", "feeTold"],
  ticks: [],
};
