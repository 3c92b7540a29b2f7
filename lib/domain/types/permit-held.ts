import { GROUPS } from "../questions/registry";
import type { FormStepOf } from "../form/form";
import type { TypeFacts } from "./application-type";
import { noPermitHeld, permitMayRunOut, permitRunsOut } from "./checks/held-document";
import { photoReceiptTooOld } from "./checks/papers";
import { childIsAdult, notInChina, relationshipUnlikely, sponsorPermitUnseen } from "./checks/people";
import { formerly } from "./permit-on-file";
import { attachments, family, personal } from "./steps";

/** What 延期, 换发 and 补发 share: the applicant holds a permit already, and was seen when it was issued (guide 3.1, 4.1,
 *  5.1; domain.md §1.1 and §8.4). Each folder adds what only it has. */
export const permitHeld = {
  open: true,
  holder: true,
  checks: [
    photoReceiptTooOld,
    notInChina,
    noPermitHeld,
    permitRunsOut,
    permitMayRunOut,
    childIsAdult,
    relationshipUnlikely,
    sponsorPermitUnseen,
  ],
  // Asked by a renewal only; whoever turns out to need one finds it filled in.
  carries: formerly,
  windowSteps: ["applicantPresent", "formSigned", "feeTold"],
} as const satisfies Partial<TypeFacts>;

/** The guide's steps, with what only one type asks after the permit it is about. */
export const stepsWith = (own: FormStepOf["groups"][number]): readonly FormStepOf[] => [
  personal,
  {
    id: "permit",
    groups: [GROUPS.heldDocument, own, GROUPS.requestedAgain, GROUPS.filer, GROUPS.companions],
  },
  family,
  attachments,
];
