import type { DraftAnswers } from "../../questions/registry";
import type { Versioned } from "../../questions/versioned";
import type { DocumentSlot } from "../../vocabulary";

/** Whether a paper is demanded, helps, or does not belong to these answers. */
export type Need = "required" | "optional" | "none";

/** One line of a type's materials list. A new one says from which version of the forms on it is asked for. */
export interface DocumentRule extends Versioned {
  readonly slot: DocumentSlot;
  readonly need: (answers: DraftAnswers, day: string) => Need;
  /** Counts for the next application too: of the same person, or of everybody of the family. */
  readonly carried?: "person" | "family";
  /** Drawn up abroad: it may come back for its certification, and for its translation (domain.md §2.8). */
  readonly foreign?: true;
  /** It is the Chinese translation of this paper, and stands in one card with it. */
  readonly translates?: DocumentSlot;
}

/** A foreign paper and, from the fourth version of the forms on, its Chinese translation in a slot of its own. Nobody is made
 *  to fill that: many notarial booklets hold the translation already. An officer who finds none asks for it there. */
export const withTranslation = (original: DocumentRule, slot: DocumentSlot): DocumentRule[] => {
  const { need, carried, slot: translates } = original;
  return [
    { ...original, foreign: true },
    {
      slot,
      translates,
      since: 4,
      need: (answers, day) => (need(answers, day) === "none" ? "none" : "optional"),
      ...(carried ? { carried } : {}),
    },
  ];
};

export const always = (): Need => "required";
