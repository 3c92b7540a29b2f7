import type { Calendar } from "../calendar/working-days";
import type { DraftAnswers, Field } from "../form/fields";
import type { ApplicationType, DocumentSlot, Step } from "../vocabulary";

export const FINDING_CODES = [
  "notInChina",
  "sponsorWithoutPermit",
  "heldDocumentExpired",
  "childIsAdult",
  "requestedTooShort",
  "requestedTooLong",
  "noPossibleValidity",
  "passportEndsFirst",
  "healthCertificateMissing",
  "healthCertificateTooOld",
  "relativeMayNotFile",
  "entryOver30Days",
  "visaCategoryUnusual",
  "photoReceiptTooOld",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One rule that bites (BLOCK) or warns (WARN), told beside `field` while the form is filled. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "BLOCK" | "WARN";
  readonly field: Field;
  /** Dates and figures for the message, e.g. { limit: "2027-01-15", cause: "PASSPORT" }. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** What one application type adds to the shared form: a folder, a registry line, its messages, a fixture. */
export interface ApplicationTypeRules {
  readonly type: ApplicationType;
  /** Open for applications; a type that is not yet is shown as such. */
  readonly open: boolean;
  /** Judges whatever has been answered so far; rules whose answers are missing stay silent. */
  readonly eligibility: (answers: DraftAnswers, today: string, calendar: Calendar) => Finding[];
  readonly requiredDocuments: (answers: DraftAnswers, today: string) => DocumentSlot[];
  readonly optionalDocuments: (answers: DraftAnswers, today: string) => DocumentSlot[];
  /** Interview exists for this type (guide: First and Renewal only) and is the default for these answers. */
  readonly interview: { readonly exists: boolean; readonly byDefault: (answers: DraftAnswers) => boolean };
  readonly steps: readonly Step[];
}
