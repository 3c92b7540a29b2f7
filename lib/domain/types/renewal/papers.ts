import { type DocumentRule, withTranslation } from "../documents/document-rule";
import { nameHasChanged, passportHasChanged } from "./changes";

/** What shows that something changed (domain.md §1.1, assumed from 姓名或者护照号有变更). */
export const papersOfTheChange: readonly DocumentRule[] = [
  { slot: "OLD_PASSPORT", need: (answers) => (passportHasChanged(answers) ? "required" : "none") },
  ...withTranslation(
    { slot: "NAME_CHANGE_PROOF", need: (answers) => (nameHasChanged(answers) ? "required" : "none") },
    "NAME_CHANGE_PROOF_ZH",
  ),
];
