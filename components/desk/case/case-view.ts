import type { DraftAnswers, Field } from "@/lib/domain/form/fields";
import type { FileSlot } from "@/lib/domain/vocabulary";
import type { MachineCheck, MachineVerdict } from "@/lib/domain/review/machine-checks";

export interface CaseFile {
  readonly id: string;
  readonly slot: FileSlot;
  readonly name: string;
  readonly mime: string;
  readonly pages: number;
  /** Uploaded after the submission before this one. */
  readonly isNew: boolean;
}

/** What the data column of a case shows. */
export interface CaseContent {
  /** Passport numbers arrive masked. */
  readonly answers: DraftAnswers;
  /** The answers of the submission before this one, to show what changed. */
  readonly before: DraftAnswers | undefined;
  readonly changed: readonly Field[];
  readonly checks: readonly MachineVerdict[];
  readonly files: readonly CaseFile[];
}

/** The field beside which a machine's verdict is shown when no finding names one. */
export const FIELD_OF_CHECK: Readonly<Record<MachineCheck, Field>> = {
  inChina: "inChina",
  heldDocumentValid: "heldExpiresOn",
  visaCategoryUsual: "visaCategory",
  entryWithin30Days: "lastEntryOn",
  validityWithinLimits: "requestedUntil",
  passportCoversRequest: "passportExpiresOn",
  healthCertificate: "healthCertificateOn",
  filerEntitled: "filedBy",
  childUnder18: "birthDate",
  sponsorHoldsPermit: "sponsorPermitExpiresOn",
  photoReceiptFresh: "photoReceiptNo",
  mrzAgrees: "passportNo",
};
