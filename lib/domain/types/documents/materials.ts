import { ADULT_AGE } from "../validity";
import { always, type DocumentRule } from "./document-rule";
import { ageOf, needsHealthCertificate } from "./health-certificate";

/** The papers of the guide's materials list (§1.1) that several types ask for. */
export const passportPage: DocumentRule = { slot: "PASSPORT_INFO", need: always };
export const heldDocumentPage: DocumentRule = { slot: "VISA_OR_PERMIT_PAGE", need: always };
export const entryStamp: DocumentRule = { slot: "ENTRY_STAMP", need: always };
export const signedPhotoReceipt: DocumentRule = { slot: "PHOTO_RECEIPT_SIGNED", need: always };
export const guaranteeLetter: DocumentRule = { slot: "GUARANTEE_LETTER", need: always };
export const temporaryResidence: DocumentRule = { slot: "TEMP_RESIDENCE_FORM", need: always };
export const relationshipProof: DocumentRule = { slot: "RELATIONSHIP_PROOF", need: always, foreign: true };
export const sponsorPassport: DocumentRule = { slot: "SPONSOR_PASSPORT", need: always };

export const healthCertificate: DocumentRule = {
  slot: "PHYSICAL_EXAM",
  need: (answers, day) => (needsHealthCertificate(answers, day) ? "required" : "none"),
};

/** Guide §1.4: with the worker's serial number in process the work permit need not be uploaded; the residence permit
 *  that goes with it is not issued yet either. */
const unlessInProcess: DocumentRule["need"] = ({ sponsorInProcessSerial }) =>
  sponsorInProcessSerial ? "optional" : "required";
export const sponsorWorkPermit: DocumentRule = { slot: "SPONSOR_WORK_PERMIT", need: unlessInProcess };
export const sponsorResidencePermit: DocumentRule = {
  slot: "SPONSOR_RESIDENCE_PERMIT",
  need: unlessInProcess,
};

/** Under 18 with a Chinese parent: the review of the nationality. */
export const nationalityReview: DocumentRule = {
  slot: "NATIONALITY_REVIEW",
  need: (answers, day) => ((ageOf(answers, day) ?? ADULT_AGE) < ADULT_AGE ? "optional" : "none"),
  foreign: true,
};
