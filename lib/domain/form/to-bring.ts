import type { DraftAnswers } from "../questions/registry";
import type { DocumentSlot } from "../vocabulary";
import type { Form } from "./form";
import { documentSlotsOf, originalOf, requiredDocuments } from "./papers";

interface Brought {
  readonly form: Form;
  readonly answers: DraftAnswers;
  readonly files: readonly { readonly slot: string }[];
}

/** The papers whose originals come along to the hall on `day`: what the case requires, and the translations that were sent. */
export const toBring = ({ form, answers, files }: Brought, day: string): DocumentSlot[] => {
  const required = requiredDocuments(form, answers, day);
  const isSentTranslation = (slot: DocumentSlot): boolean =>
    originalOf(form, slot) !== undefined && files.some((file) => file.slot === slot);
  return documentSlotsOf(form).filter((slot) => required.includes(slot) || isSentTranslation(slot));
};
