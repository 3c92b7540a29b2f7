/** The closed lists of the domain: every code that is stored, sent or shown comes from here. */

export const STEPS = ["personal", "permit", "family", "attachments"] as const;
export type Step = (typeof STEPS)[number];

export const GENDERS = ["M", "F", "X"] as const;
export type Gender = (typeof GENDERS)[number];

export const PASSPORT_TYPES = ["ORDINARY", "SERVICE", "DIPLOMATIC", "OTHER"] as const;
export type PassportType = (typeof PASSPORT_TYPES)[number];

/** What the applicant holds today (form 外国人签证证件申请表, section 3). */
export const HELD_DOCUMENT_KINDS = ["VISA", "STAY_PERMIT", "RESIDENCE_PERMIT"] as const;
export type HeldDocumentKind = (typeof HELD_DOCUMENT_KINDS)[number];

/** Ordinary visa categories of Reg. art. 6. */
export const VISA_CATEGORIES = [
  "S1",
  "S2",
  "Q1",
  "Q2",
  "Z",
  "F",
  "L",
  "M",
  "X1",
  "X2",
  "J1",
  "J2",
  "R",
  "OTHER",
] as const;

/** The applicant is the worker's … (Reg. art. 15(5)). */
export const RELATIONSHIPS = ["SPOUSE", "PARENT", "CHILD", "PARENT_IN_LAW"] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** How a foreign certificate was authenticated; an apostille suffices since 2023-11-07. */
export const CERTIFICATION_KINDS = [
  "APOSTILLE",
  "CHINESE_EMBASSY",
  "FOREIGN_EMBASSY_IN_CHINA",
  "CHINESE_ISSUED",
  "NONE",
] as const;

/** What became of a permit that is to be reissued (EEAL art. 35). */
export const LOSS_KINDS = ["LOST", "STOLEN", "DAMAGED"] as const;

/** Who fills the form in (Reg. art. 19: a first application by another only under 16, from 60, or in illness). */
export const FILERS = ["SELF", "RELATIVE"] as const;

export const DELIVERY_METHODS = ["PICKUP", "EMS"] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** Rooms of the materials list (guide §1.1): each slot holds one document of one or more pages. */
export const DOCUMENT_SLOTS = [
  "PASSPORT_INFO",
  "VISA_OR_PERMIT_PAGE",
  "ENTRY_STAMP",
  "PHOTO_RECEIPT_SIGNED",
  "GUARANTEE_LETTER",
  "TEMP_RESIDENCE_FORM",
  "PHYSICAL_EXAM",
  "RELATIONSHIP_PROOF",
  "RELATIONSHIP_PROOF_ZH",
  "SPONSOR_WORK_PERMIT",
  "SPONSOR_PASSPORT",
  "SPONSOR_RESIDENCE_PERMIT",
  "NATIONALITY_REVIEW",
  "NATIONALITY_REVIEW_ZH",
  "OLD_PASSPORT",
  "NAME_CHANGE_PROOF",
  "NAME_CHANGE_PROOF_ZH",
  "LOSS_STATEMENT",
  "DAMAGED_PERMIT",
] as const;
export type DocumentSlot = (typeof DOCUMENT_SLOTS)[number];

/** The photo is kept beside the documents but judged by its own rules. */
export const PHOTO_SLOT = "PHOTO";
export type FileSlot = DocumentSlot | typeof PHOTO_SLOT;

export const OFFICER_ROLES = [
  "PRE_REVIEWER",
  "RECEPTION",
  "WINDOW",
  "INTERVIEWER",
  "APPROVER",
  "PRODUCTION",
  "ADMIN",
] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** The one way in for roles read from the database; a name that is none opens nothing. */
export const officerRoles = (names: readonly string[]): OfficerRole[] =>
  OFFICER_ROLES.filter((role) => names.includes(role));

export const CONSENTS = ["SENSITIVE_DATA", "FACE_PHOTO", "GUARDIAN", "PHOTO_BACKGROUND"] as const;
