import type { Asked } from "../form/form";
import type { DraftAnswers } from "../questions/registry";
import type { WindowStep } from "../review/window-steps";
import type { DocumentSlot } from "../vocabulary";
import type { Fee } from "./fees";
import type { ValidityRange } from "./validity";

/** A box of the official form that says what is applied for. */
export type FormTick = "renew" | "reissue";

/** Everything that makes a type: its folder is a table of contents, and nothing about it stands anywhere else. What it
 *  asks and demands (`Asked`) holds the rows of every version; read it through `formOf`, `currentForm` or `formOfCase`. */
export interface TypeFacts extends Asked {
  /** For who holds a residence permit already. */
  readonly holder?: true;
  /** The permit runs as long as the one held, unless a longer term is asked for. */
  readonly keepsTerm?: true;
  /** What somebody who holds a permit comes for, each with the answers that say so; words: `advice.reasons.<name>`. */
  readonly reasons?: Readonly<Record<string, DraftAnswers>>;
  /** What of the permit held answers questions only this type asks. */
  readonly carries?: (before: DraftAnswers) => DraftAnswers;
  /** Other places papers that are carried over lie in, when the answers say that they show what those are for. */
  readonly carriedTo?: {
    readonly when: (answers: DraftAnswers) => boolean;
    readonly places: Readonly<Partial<Record<DocumentSlot, DocumentSlot>>>;
  };
  /** Takes applications; a type that does not is shown as not open yet. */
  readonly open: boolean;
  /** The days until which a permit may be asked for. */
  readonly validity: (answers: DraftAnswers, day: string) => ValidityRange;
  readonly fee: Fee;
  /** Undefined: the type knows no interview (guide: First and Renewal only). */
  readonly interview: { readonly byDefault: (answers: DraftAnswers) => boolean } | undefined;
  /** Opens the numbers called in the hall, so that the desk knows what comes; no two types share one. */
  readonly ticketLetter: string;
  /** What the window does besides comparing originals. */
  readonly windowSteps: readonly WindowStep[];
  /** What the official form ticks. */
  readonly ticks: readonly FormTick[];
}
