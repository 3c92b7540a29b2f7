import type { DraftAnswers, Field } from "../questions/registry";
import type { Form } from "./form";

/** The questions that must be answered because a check of the form will ask for the answer, given the other answers. */
export const demandedFields = (form: Form, answers: DraftAnswers, day: string): Field[] =>
  form.checks.flatMap(({ field, demands }) => (demands?.(answers, day) ? [field] : []));
