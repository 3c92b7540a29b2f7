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
  /** Drawn up abroad: it may come back for its translation or certification (domain.md §2.8). */
  readonly foreign?: true;
}

export const always = (): Need => "required";
