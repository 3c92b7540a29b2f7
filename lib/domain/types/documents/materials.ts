import { ADULT_AGE } from "../validity";
import { always, type DocumentRule, withTranslation } from "./document-rule";
import { ageOf, needsHealthCertificate } from "./health-certificate";

/** Items 1, 2, 3 and 5 of the guide's list (§1.1), which every type asks for. */
export const passportPage: DocumentRule = { slot: "PASSPORT_INFO", need: always, carried: "person" };
const ofTheApplicant: readonly DocumentRule[] = [
  passportPage,
  { slot: "VISA_OR_PERMIT_PAGE", need: always },
  { slot: "ENTRY_STAMP", need: always },
  { slot: "PHOTO_RECEIPT_SIGNED", need: always },
  { slot: "GUARANTEE_LETTER", need: always },
  { slot: "TEMP_RESIDENCE_FORM", need: always },
];

const relationshipProof: DocumentRule = {
  slot: "RELATIONSHIP_PROOF",
  need: always,
  carried: "person",
};
/** The copy of the first application is on file (domain.md §1.1, assumed). */
const relationshipProofOnFile: DocumentRule = { ...relationshipProof, need: () => "optional" };

const healthCertificate: DocumentRule = {
  slot: "PHYSICAL_EXAM",
  need: (answers, day) => (needsHealthCertificate(answers, day) ? "required" : "none"),
};

/** Guide §1.4: with the worker's serial number in process the work permit need not be uploaded; the residence permit
 *  that goes with it is not issued yet either. */
const unlessInProcess: DocumentRule["need"] = ({ sponsorInProcessSerial }) =>
  sponsorInProcessSerial ? "optional" : "required";
const ofTheWorker: readonly DocumentRule[] = [
  { slot: "SPONSOR_WORK_PERMIT", need: unlessInProcess, carried: "family" },
  { slot: "SPONSOR_PASSPORT", need: always, carried: "family" },
  { slot: "SPONSOR_RESIDENCE_PERMIT", need: unlessInProcess, carried: "family" },
];

/** Under 18 with a Chinese parent: the review of the nationality. */
const nationalityReview: DocumentRule = {
  slot: "NATIONALITY_REVIEW",
  need: (answers, day) => ((ageOf(answers, day) ?? ADULT_AGE) < ADULT_AGE ? "optional" : "none"),
  carried: "person",
};

/** The materials lists of the types, in the guide's order (domain.md §1.1); the photo belongs to every type. */
export const ofAFirst: readonly DocumentRule[] = [
  ...ofTheApplicant,
  healthCertificate,
  ...withTranslation(relationshipProof, "RELATIONSHIP_PROOF_ZH"),
  ...ofTheWorker,
  ...withTranslation(nationalityReview, "NATIONALITY_REVIEW_ZH"),
];
export const ofAPermitHeld: readonly DocumentRule[] = [
  ...ofTheApplicant,
  ...withTranslation(relationshipProofOnFile, "RELATIONSHIP_PROOF_ZH"),
  ...ofTheWorker,
  ...withTranslation(nationalityReview, "NATIONALITY_REVIEW_ZH"),
];
