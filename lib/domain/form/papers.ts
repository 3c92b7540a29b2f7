import type { DraftAnswers } from "../questions/registry";
import type { Need } from "../types/documents/document-rule";
import { type DocumentSlot, type FileSlot, PHOTO_SLOT, type Step } from "../vocabulary";
import type { Form } from "./form";

/** The papers of one need, in the order of the materials list. */
export const documentsOf = (form: Form, need: Need, answers: DraftAnswers, day: string): DocumentSlot[] =>
  form.documents.filter((rule) => rule.need(answers, day) === need).map(({ slot }) => slot);

export const requiredDocuments = (form: Form, answers: DraftAnswers, day: string): DocumentSlot[] =>
  documentsOf(form, "required", answers, day);

/** Every slot a document may stand in. */
export const documentSlotsOf = (form: Form): DocumentSlot[] => form.documents.map(({ slot }) => slot);

/** Every slot a file may stand in, the photo first. */
export const fileSlotsOf = (form: Form): FileSlot[] => [PHOTO_SLOT, ...documentSlotsOf(form)];

/** Those of these slots whose files a step asks for: the photo on 个人信息, every other file on 附件信息. */
export const slotsOfStep = (step: Step, slots: readonly FileSlot[]): FileSlot[] => {
  if (step === "personal") return slots.filter((slot) => slot === PHOTO_SLOT);
  return step === "attachments" ? slots.filter((slot) => slot !== PHOTO_SLOT) : [];
};

/** The slot of a paper's Chinese translation; undefined: this form has none for it. */
export const translationOf = (form: Form, slot: string): DocumentSlot | undefined =>
  form.documents.find(({ translates }) => translates === slot)?.slot;

/** The paper this slot holds the translation of; undefined: it holds an original. */
export const originalOf = (form: Form, slot: string): DocumentSlot | undefined =>
  form.documents.find((rule) => rule.slot === slot)?.translates;

/** A paper as it stands in one card: alone, or with its translation. */
export interface PaperCard<S extends FileSlot = DocumentSlot> {
  readonly slot: S;
  readonly translation: DocumentSlot | undefined;
}

/** These slots as cards, in their order; a translation whose original is not among them stands alone. */
export const cardsOf = <S extends FileSlot>(form: Form, slots: readonly S[]): PaperCard<S>[] => {
  const has = (slot: FileSlot | undefined): boolean => slots.some((each) => each === slot);
  return slots
    .filter((slot) => !has(originalOf(form, slot)))
    .map((slot) => {
      const translation = translationOf(form, slot);
      return { slot, translation: has(translation) ? translation : undefined };
    });
};
