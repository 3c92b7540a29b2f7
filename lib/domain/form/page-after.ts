import type { Step } from "../vocabulary";

/** The page to which a saved step leads: the next step, after the last one the check; a step opened from the check, to
 *  change an answer, leads back there. */
export const pageAfter = (steps: readonly Step[], step: Step, from?: "check"): Step | "check" =>
  from ?? steps[steps.indexOf(step) + 1] ?? "check";
