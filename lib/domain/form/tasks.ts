import type { Step } from "../vocabulary";
import type { Missing, StepStatuses } from "./completeness";
import type { Form } from "./form";
import { slotsOfStep } from "./papers";

/** One step of a draft as a list of what is to be done shows it. */
export interface Task {
  readonly step: Step;
  /** Answers and papers that are missing or wrong. */
  readonly missing: number;
  /** Papers that are there and wait for the check for malicious content. */
  readonly unchecked: number;
  /** What was carried over waits to be looked at. */
  readonly unconfirmed: boolean;
  readonly status: "empty" | "partial" | "complete";
}

/** The steps of a draft with what is missing in each, in their order. */
export const tasksOf = (form: Form, missing: Missing, statuses: StepStatuses): Task[] =>
  form.steps.map(({ id: step }) => ({
    step,
    missing: Object.keys(missing.steps[step] ?? {}).length + slotsOfStep(step, missing.documents).length,
    unchecked: slotsOfStep(step, missing.unchecked).length,
    unconfirmed: missing.unconfirmed.includes(step),
    status: statuses[step] ?? "empty",
  }));
