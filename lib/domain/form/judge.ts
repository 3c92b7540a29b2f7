import { isBirthDate } from "../calendar/birth-date";
import { isPlainDate } from "../calendar/plain-date";
import { BIRTH_COUNTRIES, NATIONALITIES } from "../people/nationality";
import { TEXT_FORMATS } from "../people/text-formats";
import { holds } from "../questions/condition";
import type { FieldError } from "../questions/field-errors";
import type { Question } from "../questions/question";
import type { DraftAnswers, Field } from "../questions/registry";
import type { Step } from "../vocabulary";
import { fieldsOfStep, type Form, isAsked, isRequired } from "./form";
import { demandedFields } from "./demanded";
import { type JudgedQuestions, judgedQuestions, withDemands } from "./judged-questions";
import { asJudged } from "./typed-answers";

export type FieldErrors = Partial<Record<Field, FieldError>>;

const OLDEST = "1900-01-01";
const FARTHEST = "2100-01-01";

const allowedValues = (question: Question): readonly string[] | undefined => {
  if (question.kind === "nationality") return NATIONALITIES;
  if (question.kind === "country") return BIRTH_COUNTRIES;
  if (question.kind === "checkbox") return ["yes"];
  return question.options;
};

const dateError = (rule: Question["date"], value: string, today: string): FieldError | undefined => {
  if (!(rule === "birth" ? isBirthDate(value) : isPlainDate(value))) return "notADate";
  if (value < OLDEST || value >= FARTHEST) return "tooLongAgo";
  if ((rule === "past" || rule === "birth") && value > today) return "mustBePast";
  if (rule === "future" && value <= today) return "mustBeFuture";
  return rule === "ahead" && value <= today ? "mustBeAhead" : undefined;
};

/** What is wrong with one answer by itself; whether there must be one is not its own affair. */
const answerError = (question: Question, value: string, today: string): FieldError | undefined => {
  if (value === "") return undefined;
  const { max, format, kind } = question;
  if (max && value.length > max) return "tooLong";
  if (allowedValues(question)?.includes(value) === false) return "notAnOption";
  if (format && !TEXT_FORMATS[format](value)) return format;
  return kind === "date" ? dateError(question.date, value, today) : undefined;
};

export interface Judgement {
  /** Normalised, upper-cased where the passport is; questions not asked are emptied. */
  readonly answers: DraftAnswers;
  readonly errors: FieldErrors;
}

/** Judges the answers to these questions, the same in the browser and on the server; never throws on content.
 *  @param input every answer of the application, because conditions may look at other steps
 *  @param today Shanghai date against which past and future are judged */
export const judge = (
  { questions, rules }: JudgedQuestions,
  input: DraftAnswers,
  today: string,
): Judgement => {
  const names = Object.keys(questions) as Field[];
  const entries = Object.entries(questions);
  const typed = asJudged((name) => questions[name], input);
  // What was typed into a question that is not asked (any more) is no answer, so it cannot be a wrong one.
  const own: DraftAnswers = Object.fromEntries(
    entries.map(([name, question]) => [name, isAsked(question, typed) ? (typed[name as Field] ?? "") : ""]),
  );
  const errors: FieldErrors = {};
  for (const [name, question] of entries) {
    const error = answerError(question, own[name as Field] ?? "", today);
    if (error) errors[name as Field] = error;
  }
  const whole = { ...typed, ...own };
  for (const name of names) {
    const question = questions[name];
    if (question && !own[name] && isAsked(question, typed) && isRequired(question, whole))
      errors[name] ??= question.kind === "checkbox" ? "mustDeclare" : "required";
  }
  for (const { field, error, wrongWhen } of rules) if (holds(wrongWhen, whole)) errors[field] ??= error;
  return { answers: own, errors };
};

/** The same as of several days of which one is enough (see legal-day.ts): wrong is what is wrong on every one of them. */
export const judgeOnEvery = (
  judged: JudgedQuestions,
  input: DraftAnswers,
  days: readonly string[],
): Judgement => {
  const [first, ...rest] = days.map((day) => judge(judged, input, day));
  if (!first) throw new Error("an answer is judged as of some day");
  const errors: FieldErrors = Object.fromEntries(
    Object.entries(first.errors).filter(([name]) => rest.every((other) => other.errors[name as Field])),
  );
  const clean = [first, ...rest].find((each) => Object.keys(each.errors).length === 0) ?? first;
  return { answers: clean.answers, errors };
};

/** Judges one step of a form. */
export const judgeStep = (form: Form, step: Step, input: DraftAnswers, today: string): Judgement =>
  judge(
    withDemands(judgedQuestions(form, fieldsOfStep(form, step)), demandedFields(form, input, today)),
    input,
    today,
  );
