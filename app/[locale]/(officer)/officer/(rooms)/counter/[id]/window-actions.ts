import { revealPassport } from "../../review/actions";
import {
  acceptCase,
  correctCase,
  recordNewPassport,
  refuseCase,
  sendCaseToInterview,
  withdrawCase,
} from "../actions";
import { holdHere, resumeHere } from "../../ticket-actions";

/** What a window can do with the case before it. */
export const WINDOW_ACTIONS = {
  accept: acceptCase,
  correct: correctCase,
  refuse: refuseCase,
  interview: sendCaseToInterview,
  withdraw: withdrawCase,
  passport: recordNewPassport,
  reveal: revealPassport,
  hold: holdHere,
  resume: resumeHere,
};
