import { type Check, problem } from "../checks/check";

/** The box is judged once the questions beside it have been begun. Who cannot tick it renews. */
export const registeredItemsChanged: Check = {
  code: "registeredItemsChanged",
  field: "nothingChanged",
  severity: "BLOCK",
  source: "Guide 3.1 2: 居留许可登记事项没有发生变化的",
  offers: "RENEWAL",
  arises: (answers) => Boolean(answers.heldKind),
  judge: (answers) => (answers.heldKind && answers.nothingChanged !== "yes" ? problem() : undefined),
};
