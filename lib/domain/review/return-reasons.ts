import { breaksOff } from "./officer-words";
import { type Form, putFieldsOf } from "../form/form";
import type { Field } from "../questions/registry";
import { translationOf } from "../form/papers";
import type { DocumentRule } from "../types/documents/document-rule";
import { allFields, allFileSlots } from "../types/known-types";
import { type FileSlot, PHOTO_SLOT } from "../vocabulary";

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

/** Everything a case of any type may have returned, for what is asked before the case is known. */
export const allReturnTargets = (): ReturnTarget[] => [...allFields(), ...allFileSlots()];

/** The one way in for a target read from the database. Throws for a text that names none. */
export const returnTarget = (text: string): ReturnTarget => {
  const target = allReturnTargets().find((known) => known === text);
  if (!target) throw new Error(`nothing is called ${text} that could be returned`);
  return target;
};

/** What these ask for only the officer knows: their sentence breaks off with a colon, and the officer ends it. */
export const OPEN_REASONS: readonly ReturnReason[] = ["unclear", "other"];

/** Whether a text stops where the officer's own words should follow. */
export const lacksOwnWords = (reason: ReturnReason, text: string): boolean =>
  OPEN_REASONS.includes(reason) && breaksOff(text);

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
/** Papers drawn up abroad are translated by a sealed translation company and certified (domain.md §2.8). The translation is
 *  asked for in its own slot, where the form has one. */
const reasonsOf = (form: Form, { slot, foreign, translates }: DocumentRule): readonly ReturnReason[] => {
  if (translates) return ["missingTranslation", ...OF_DOCUMENTS];
  if (!foreign) return OF_DOCUMENTS;
  return translationOf(form, slot)
    ? ["notCertified", ...OF_DOCUMENTS]
    : ["missingTranslation", "notCertified", ...OF_DOCUMENTS];
};

/** Whether a target is a document or the photo rather than a question. */
export const isFileTarget = (target: string): target is FileSlot => /^[A-Z0-9_]+$/.test(target);

/** Sentences name what is missing differently: content of an answer, pages of a document. */
export type TargetKind = "answer" | "document";
export const kindOfTarget = (target: string): TargetKind => (isFileTarget(target) ? "document" : "answer");

/** What can be returned of a case, each with the reasons an officer may choose for it, likeliest first. */
export type ReturnTargets = ReadonlyMap<ReturnTarget, readonly ReturnReason[]>;

/** The targets of a case: the questions, the photo and the documents of its form. */
export const returnTargets = (form: Form): ReturnTargets =>
  new Map<ReturnTarget, readonly ReturnReason[]>([
    ...putFieldsOf(form).map((name) => [name, OF_FIELDS] as const),
    [PHOTO_SLOT, OF_PHOTO],
    ...form.documents.map((rule) => [rule.slot, reasonsOf(form, rule)] as const),
  ]);

/** What an officer named, when the case has it and it may be returned for that reason. */
export const returnedFor = (
  targets: ReturnTargets,
  named: { readonly target: string; readonly reason: string },
): { readonly target: ReturnTarget; readonly reason: ReturnReason } | undefined => {
  const [target, reasons] = [...targets].find(([known]) => known === named.target) ?? [];
  const reason = reasons?.find((known) => known === named.reason);
  return target && reason && { target, reason };
};

/** Characters the reason may take in SMS 2 (70 in all, signature included). */
export const SHORT_REASON_LENGTH = 19;
