/** Grounds for refusing a permit, EEAL art. 31 and Reg. art. 21, in the law's order; the decision is final (art. 36). */
export const REFUSAL_GROUNDS = [
  "WRONG_CATEGORY",
  "FALSE_PAPERS",
  "PAPERS_NOT_PROVIDED",
  "UNSUITABLE",
  "OTHER",
] as const;

/** Why an application ends at the preliminary review instead of being returned (domain.md §8.2, 10). */
export const PRE_REJECT_REASONS = ["notEligible", "falsePapers", "wrongBusiness"] as const;
export type PreRejectReason = (typeof PRE_REJECT_REASONS)[number];

/** Why the window does not accept an application (assumed; Reg. art. 16, 18, 19). */
export const NON_ACCEPTANCE_REASONS = ["notInPerson", "notEligible", "falsePapers", "wrongBusiness"] as const;
export type NonAcceptanceReason = (typeof NON_ACCEPTANCE_REASONS)[number];

/** Why an interview was not passed (assumed; Reg. art. 20 knows the interview as a means of verification). */
export const INTERVIEW_FAIL_REASONS = [
  "relationshipNotCredible",
  "statementsContradict",
  "refusedToAnswer",
  "notThePerson",
] as const;
