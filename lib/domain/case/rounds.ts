/** A round is one submission with all that follows it, counted from 1, from the submission to the receipt: a draft is in
 *  round 1, a return or a correction at the window belongs to the round it was raised in, and a resubmission begins the
 *  next one. Nothing else changes the number, and nothing adds to it to show it. */
export const FIRST_ROUND = 1;

/** The round a resubmission begins. */
export const nextRound = (round: number): number => round + 1;
