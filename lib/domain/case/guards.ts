import type { OfficerActor } from "../actors";
import type { BareRefusal } from "../refusals";

/** What guards look at; taken from the loaded record, never from the request. */
export interface GuardedFacts {
  readonly claimedById?: string | null;
  readonly preReviewerId?: string | null;
  readonly windowOfficerId?: string | null;
  /** Whoever handled the case in any of its rounds (see `HANDLING` of lifecycle.ts). */
  readonly handledBy?: readonly string[];
  readonly interviewRequired?: boolean;
  /** The window sent the case back, and no review has passed it since. */
  readonly correctionStands?: boolean;
}

/** Four eyes: who decides has neither pre-reviewed the case nor interviewed or stood at the window for it, in any of its rounds (assumed;
 *  domain.md §8). The last of each stands in its row; `handledBy` are those before. */
export const fourEyesHold = (
  approverId: string,
  { preReviewerId, windowOfficerId, handledBy = [] }: GuardedFacts,
): boolean => ![preReviewerId, windowOfficerId, ...handledBy].includes(approverId);

interface GuardRule {
  readonly holds: (officer: OfficerActor, facts: GuardedFacts) => boolean;
  /** What an officer it stops is told. */
  readonly refusal: BareRefusal;
}

/** Conditions on the officer and the record that stand in the lifecycle table and are run with every move. Conditions on
 *  time, places and papers are proved by the use-case of the move, which knows them. */
const GUARDS = {
  claimedByActor: {
    holds: (officer, { claimedById }) => claimedById === officer.officerId,
    refusal: "notClaimed",
  },
  decidedByActor: {
    holds: (officer, { preReviewerId }) => preReviewerId === officer.officerId,
    refusal: "notOwnDecision",
  },
  fourEyes: {
    holds: (officer, facts) => fourEyesHold(officer.officerId, facts),
    refusal: "fourEyes",
  },
  interviewRequired: { holds: (_, facts) => facts.interviewRequired === true, refusal: "illegalMove" },
  noInterviewRequired: { holds: (_, facts) => facts.interviewRequired !== true, refusal: "illegalMove" },
} as const satisfies Readonly<Record<string, GuardRule>>;

export type Guard = keyof typeof GUARDS;

/** What the first guard that does not hold says; undefined when all of them hold. */
export const stoppedBy = (
  guards: readonly Guard[],
  officer: OfficerActor,
  facts: GuardedFacts,
): BareRefusal | undefined => {
  const failing = guards.find((guard) => !GUARDS[guard].holds(officer, facts));
  return failing && GUARDS[failing].refusal;
};
