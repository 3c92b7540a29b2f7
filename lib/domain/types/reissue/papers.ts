import type { DraftAnswers } from "../../questions/registry";
import type { DocumentRule } from "../documents/document-rule";

const isDamaged = ({ lossKind }: DraftAnswers): boolean => lossKind === "DAMAGED";
const isGone = ({ lossKind }: DraftAnswers): boolean => lossKind === "LOST" || lossKind === "STOLEN";

/** The statement of the loss, or the police's certificate; the permit itself where it was damaged (domain.md §1.1). */
export const papersOfTheLoss: readonly DocumentRule[] = [
  { slot: "LOSS_STATEMENT", need: (answers) => (isGone(answers) ? "required" : "none") },
  { slot: "DAMAGED_PERMIT", need: (answers) => (isDamaged(answers) ? "required" : "none") },
];

/** Nobody can scan a permit that is gone; an old copy helps. */
export const unlessGone = (rule: DocumentRule): DocumentRule =>
  rule.slot === "VISA_OR_PERMIT_PAGE"
    ? { ...rule, need: (answers, day) => (isGone(answers) ? "optional" : rule.need(answers, day)) }
    : rule;
