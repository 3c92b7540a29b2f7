import type { DraftAnswers } from "../questions/registry";
import type { Need } from "../types/documents/document-rule";
import { type DocumentSlot, type FileSlot, PHOTO_SLOT } from "../vocabulary";
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
