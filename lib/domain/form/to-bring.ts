import type { DraftAnswers } from "../questions/registry";
import type { DocumentSlot } from "../vocabulary";
import type { Form } from "./form";
import { documentSlotsOf, requiredDocuments } from "./papers";

interface Brought {
  readonly form: Form;
  readonly answers: DraftAnswers;
  readonly files: readonly { readonly slot: string }[];
}

/** The papers whose originals come along to the hall on `day`: what the case requires, and whatever else was sent. The
 *  window compares the original of everything that was sent before it accepts (`originalsOf`). */
export const toBring = ({ form, answers, files }: Brought, day: string): DocumentSlot[] => {
  const required = requiredDocuments(form, answers, day);
  return documentSlotsOf(form).filter(
    (slot) => required.includes(slot) || files.some((file) => file.slot === slot),
  );
};
