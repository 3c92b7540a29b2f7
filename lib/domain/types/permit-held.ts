import type { TypeFacts } from "./application-type";
import { noPermitHeld, permitRunsOut } from "./checks/held-document";
import { photoReceiptTooOld } from "./checks/papers";
import { childIsAdult, notInChina, sponsorPermitUnseen } from "./checks/people";
import * as materials from "./documents/materials";
import { guideSteps } from "./steps";

/** What 延期, 换发 and 补发 share: the applicant holds a permit already, and was seen when it was issued (guide 3.1, 4.1,
 *  5.1; domain.md §1.1 and §8.4). Each folder adds what only it has. Not open yet: their own questions, and the papers
 *  that answer them, follow. */
export const permitHeld = {
  open: false,
  steps: guideSteps,
  checks: [photoReceiptTooOld, notInChina, noPermitHeld, permitRunsOut, childIsAdult, sponsorPermitUnseen],
  documents: materials.ofAPermitHeld,
  windowSteps: ["applicantPresent", "formSigned", "feeTold"],
} as const satisfies Partial<TypeFacts>;
