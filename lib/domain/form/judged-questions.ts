import { askedBy } from "../questions/condition";
import type { CrossRule, Question } from "../questions/question";
import type { DraftAnswers, Field } from "../questions/registry";
import { type Form, groupsOf, questionOf } from "./form";

/** Questions and rules as plain data: what a page sends to the browser, so that it judges without a form's code. */
export interface JudgedQuestions {
  readonly questions: Readonly<Partial<Record<Field, Question>>>;
  readonly rules: readonly CrossRule<string, Field>[];
}

const asPlain = ({ kind, required, when, max, format, options, date, upper }: Question): Question => ({
  kind,
  required,
  when,
  max,
  format,
  options,
  date,
  upper,
});

/** The part of a form that judges these questions. */
export const judgedQuestions = (form: Form, names: readonly Field[]): JudgedQuestions => ({
  questions: Object.fromEntries(names.map((name) => [name, asPlain(questionOf(form, name))])),
  rules: groupsOf(form)
    .flatMap((group) => group.rules ?? [])
    .filter(({ field }) => names.includes(field)),
});

/** The same where these questions must be answered, for a reason that is no condition of theirs (see demanded.ts). */
export const withDemands = (judged: JudgedQuestions, demanded: readonly Field[]): JudgedQuestions => ({
  ...judged,
  questions: Object.fromEntries(
    Object.entries(judged.questions).map(([name, question]) => [
      name,
      demanded.some((field) => field === name) ? { ...question, required: true } : question,
    ]),
  ),
});

/** The answers of other steps at which a condition of these questions looks. */
export const answersLookedAt = (
  { questions, rules }: JudgedQuestions,
  answers: DraftAnswers,
): DraftAnswers => {
  const conditions = [
    ...Object.values(questions).flatMap(({ when, required }) => [
      when,
      required === true ? undefined : required,
    ]),
    ...rules.map(({ wrongWhen }) => wrongWhen),
  ];
  const names = conditions.flatMap((condition) => (condition ? askedBy(condition) : [])) as Field[];
  const other = names.filter((name) => !(name in questions));
  return Object.fromEntries(other.map((name) => [name, answers[name] ?? ""]));
};
