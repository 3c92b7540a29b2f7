import { type Field, isField } from "../form/fields";
import { FILE_SLOTS, type FileSlot, PHOTO_SLOT } from "../vocabulary";

/** What may be wrong with one returned item; bilingual texts are `review.reasons.<code>`, the few words for the SMS
 *  `review.shortReasons.<code>`. */
export const RETURN_REASONS = [
  "unreadable",
  "incomplete",
  "wrongDocument",
  "notMatching",
  "expired",
  "missingTranslation",
  "missingSeal",
  "missingSignature",
  "notCertified",
  "photoNotBlue",
  "photoOld",
  "photoNotLike",
  "incorrect",
  "unclear",
  "other",
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** A question of the form, a document, or the photo. Field names and slots never collide (camelCase, UPPER_CASE). */
export type ReturnTarget = Field | FileSlot;

export const isFileSlot = (target: string): target is FileSlot => FILE_SLOTS.some((slot) => slot === target);
export const isReturnTarget = (target: string): target is ReturnTarget =>
  isField(target) || isFileSlot(target);

const OF_FIELDS: readonly ReturnReason[] = ["notMatching", "incorrect", "incomplete", "unclear", "other"];
const OF_PHOTO: readonly ReturnReason[] = ["photoNotBlue", "photoOld", "photoNotLike", "unreadable", "other"];
const OF_DOCUMENTS: readonly ReturnReason[] = [
  "unreadable",
  "incomplete",
  "wrongDocument",
  "notMatching",
  "expired",
  "missingSeal",
  "missingSignature",
  "other",
];
/** Papers drawn up abroad: translated by a sealed translation company and certified (domain.md §2.8). */
const FOREIGN_PAPERS: readonly FileSlot[] = ["RELATIONSHIP_PROOF", "NATIONALITY_REVIEW"];

/** The reasons an officer may choose for this item, likeliest first. */
export const returnReasonsFor = (target: ReturnTarget): readonly ReturnReason[] => {
  if (!isFileSlot(target)) return OF_FIELDS;
  if (target === PHOTO_SLOT) return OF_PHOTO;
  if (FOREIGN_PAPERS.includes(target)) return ["missingTranslation", "notCertified", ...OF_DOCUMENTS];
  return OF_DOCUMENTS;
};

export const mayReturnFor = (target: string, reason: string): boolean =>
  isReturnTarget(target) && returnReasonsFor(target).some((known) => known === reason);

/** Reasons that say nothing by themselves: the officer must write what is meant. */
export const needsOwnWords = (reason: ReturnReason): boolean => reason === "other" || reason === "unclear";

/** Characters the reason may take in SMS 2 (70 in all, signature included). */
export const SHORT_REASON_LENGTH = 20;
