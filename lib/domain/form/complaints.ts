import type { Calendar } from "../calendar/working-days";
import type { FieldError } from "../questions/field-errors";
import type { Field } from "../questions/registry";
import type { Finding } from "../types/checks/check";
import { findingsOnEvery } from "../types/checks/findings";
import type { FileSlot, Step } from "../vocabulary";
import { type Given, whatIsMissing } from "./completeness";
import type { Form } from "./form";
import { requiredDocuments } from "./papers";

/** Everything that keeps answers and papers from being submitted. */
export interface Complaints {
  readonly answers: ReadonlyMap<Field, FieldError>;
  /** Demanded and not there, PHOTO first. */
  readonly missing: readonly FileSlot[];
  /** There, and not (yet) found clean. */
  readonly unchecked: readonly FileSlot[];
  /** Steps whose carried answers are not confirmed. */
  readonly unconfirmed: readonly Step[];
  /** The rules that let nobody through. */
  readonly bars: readonly Finding[];
}

const onEvery = <T>(lists: readonly (readonly T[])[]): T[] =>
  (lists[0] ?? []).filter((each) => lists.every((list) => list.includes(each)));

/** What stands against a submission on every one of these days: one day on which it could be submitted is enough. */
export const complaintsOf = (
  form: Form,
  given: Given,
  days: readonly string[],
  calendar: Calendar,
): Complaints => {
  const views = days.map((day) =>
    whatIsMissing({ form, required: requiredDocuments(form, given.answers, day) }, given, day),
  );
  const wrong = views.map(
    ({ steps }) => new Map(Object.values(steps).flatMap((errors) => Object.entries(errors))),
  );
  const fields = onEvery(wrong.map((errors) => [...errors.keys()]));
  return {
    answers: new Map(
      fields.flatMap((name) => {
        const error = wrong[0]?.get(name);
        return error ? [[name as Field, error] as const] : [];
      }),
    ),
    missing: onEvery(views.map(({ documents }) => documents)),
    unchecked: onEvery(views.map(({ unchecked }) => unchecked)),
    unconfirmed: given.unconfirmed ?? [],
    bars: findingsOnEvery(form.checks, given.answers, days, calendar).filter(
      ({ severity }) => severity === "BLOCK",
    ),
  };
};

/** How many things these are, a rule only where nothing else is wrong: it may fall with the rest. */
export const countOf = ({ answers, missing, unchecked, unconfirmed }: Complaints): number =>
  answers.size + missing.length + unchecked.length + unconfirmed.length;
