import type { FieldError } from "../questions/field-errors";
import type { Finding } from "../types/checks/check";
import type { Step } from "../vocabulary";
import { type Form, questionOf } from "./form";
import type { FieldErrors } from "./judge";

/** A rule that bars holds one back on the step of its question, once whatever it was found by stands there or on an
 *  earlier one: where the mistake may lie ahead, nobody is kept from getting there. */
const holdsOn = (form: Form, step: Step, { severity, field, fields }: Finding): boolean => {
  const steps = form.steps.map(({ id }) => id);
  return (
    severity === "BLOCK" &&
    questionOf(form, field).step === step &&
    fields.every((name) => steps.indexOf(questionOf(form, name).step) <= steps.indexOf(step))
  );
};

/** What keeps one on a step though each answer by itself is right: the rules that bar beside its questions. Beside a box
 *  they bar whoever left it unticked. */
export const heldBackBy = (form: Form, step: Step, found: readonly Finding[]): FieldErrors => {
  const errorAt = ({ field }: Finding): FieldError =>
    questionOf(form, field).kind === "checkbox" ? "tickOne" : "barred";
  return Object.fromEntries(
    found.filter((each) => holdsOn(form, step, each)).map((each) => [each.field, errorAt(each)]),
  );
};
