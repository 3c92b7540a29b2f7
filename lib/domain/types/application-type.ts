import type { Form } from "../form/form";
import type { DraftAnswers } from "../questions/registry";
import type { WindowStep } from "../review/window-steps";
import type { Check } from "./checks/check";
import type { DocumentRule } from "./documents/document-rule";
import type { Fee } from "./fees";
import type { ValidityRange } from "./validity";

/** A box of the official form that says what is applied for. */
export type FormTick = "renew" | "reissue" | "changeName" | "changePassport";

/** Everything that makes a type: its folder is a table of contents, and nothing about it stands anywhere else. */
export interface TypeFacts {
  /** Takes applications; a type that does not is shown as not open yet. */
  readonly open: boolean;
  /** Every version of its form that an application may have been filled in on, the oldest first; drafts follow the last. */
  readonly forms: readonly [Form, ...Form[]];
  /** Its rules, in the order in which they are told. */
  readonly checks: readonly Check[];
  /** Its materials list in the guide's order; the photo belongs to every type. */
  readonly documents: readonly DocumentRule[];
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
