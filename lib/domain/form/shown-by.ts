import type { FileSlot } from "../vocabulary";
import type { Field } from "../questions/registry";

const all = (slot: FileSlot, ...names: readonly Field[]): Partial<Record<Field, FileSlot>> =>
  Object.fromEntries(names.map((name) => [name, slot]));

/** The paper of the materials list (guide §1.1) on which an answer can be read. */
const SHOWN_BY: Partial<Record<Field, FileSlot>> = {
  ...all("PHOTO_RECEIPT_SIGNED", "photoReceiptNo"),
  ...all(
    "PASSPORT_INFO",
    "familyName",
    "givenName",
    "gender",
    "nationality",
    "birthDate",
    "birthCountry",
    "passportType",
    "passportNo",
    "passportIssuedOn",
    "passportExpiresOn",
  ),
  ...all("TEMP_RESIDENCE_FORM", "address"),
  ...all("VISA_OR_PERMIT_PAGE", "heldKind", "visaCategory", "heldNo", "heldExpiresOn"),
  ...all("ENTRY_STAMP", "lastEntryOn", "portOfEntry"),
  ...all("PHYSICAL_EXAM", "healthCertificateOn"),
  ...all("RELATIONSHIP_PROOF", "relationship", "certificationKind"),
  ...all(
    "SPONSOR_PASSPORT",
    "sponsorFamilyName",
    "sponsorGivenName",
    "sponsorGender",
    "sponsorNationality",
    "sponsorBirthDate",
    "sponsorPassportNo",
    "sponsorPassportExpiresOn",
  ),
  ...all("SPONSOR_WORK_PERMIT", "employer", "workPermitNo", "workPermitExpiresOn"),
  ...all("SPONSOR_RESIDENCE_PERMIT", "sponsorPermitNo", "sponsorPermitExpiresOn"),
};

/** The paper that shows this answer, when there is one; it may be scanned anew while the question is returned. */
export const shownBy = (name: Field): FileSlot | undefined => SHOWN_BY[name];
