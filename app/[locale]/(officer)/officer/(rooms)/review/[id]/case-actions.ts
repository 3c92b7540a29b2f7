import {
  claimCase,
  passCase,
  rejectCase,
  releaseCase,
  returnCase,
  revealPassport,
  takeBackCase,
} from "../actions";

/** What may be done on the page of a case under pre-review. */
export const CASE_ACTIONS = {
  claim: claimCase,
  release: releaseCase,
  pass: passCase,
  giveBack: returnCase,
  reject: rejectCase,
  reveal: revealPassport,
  takeBack: takeBackCase,
};
