import type { FileSlot, Step } from "../vocabulary";
import { askedBy, holds } from "../questions/condition";
import type { Question, QuestionGroup } from "../questions/question";
import type { DraftAnswers, Field } from "../questions/registry";
import { isIn, newestOf, type Versioned } from "../questions/versioned";
import type { Check } from "../types/checks/check";
import type { DocumentRule } from "../types/documents/document-rule";

/** A step that asks questions; the attachments are a step without any. */
export type QuestionStep = Exclude<Step, "attachments">;

export type FormGroup = QuestionGroup<Field, Field>;
type AnyGroup = { readonly id: string; readonly questions: Readonly<Record<string, Question>> } & Pick<
  QuestionGroup,
  "rules" | "folded"
> & { readonly shownBy?: Readonly<Partial<Record<FileSlot, readonly string[]>>> };

export interface FormQuestion extends Question {
  readonly name: Field;
  readonly step: QuestionStep;
  /** The heading it stands under. */
  readonly group: string;
  /** The paper on which its answer can be read, when there is one. */
  readonly shownBy: FileSlot | undefined;
}

interface FormStep {
  readonly id: Step;
  readonly groups: readonly FormGroup[];
}

/** One version of what a type asks and demands: what is judged, shown, masked, changed and printed is judged, shown …
 *  by it, and by nothing else. */
export interface Form {
  /** Frozen with every submission, so that what was submitted is read by the form it was filled in on. */
  readonly version: number;
  readonly steps: readonly FormStep[];
  /** Every question by its name, in the order of the pages. */
  readonly questions: ReadonlyMap<string, FormQuestion>;
  /** Its rules, in the order in which they are told. */
  readonly checks: readonly Check[];
  /** Its materials list. */
  readonly documents: readonly DocumentRule[];
}

/** A step as a type's folder writes it down. */
export interface FormStepOf {
  readonly id: Step;
  readonly groups: readonly AnyGroup[];
}

/** Everything a type asks and demands in any version of its form. */
export interface Asked {
  readonly steps: readonly FormStepOf[];
  readonly checks: readonly Check[];
  readonly documents: readonly DocumentRule[];
}

const rowsOf = ({ steps, checks, documents }: Asked): Versioned[] => [
  ...steps.flatMap(({ groups }) =>
    groups.flatMap(({ questions, rules = [] }) => [...Object.values(questions), ...rules]),
  ),
  ...checks,
  ...documents,
];

/** The version drafts follow: the newest any row speaks of. */
export const newestVersion = (asked: Asked): number => newestOf(rowsOf(asked));

/** The steps as this version has them; a group without a question is not there. */
const stepsIn = (version: number, steps: readonly FormStepOf[]): FormStepOf[] =>
  steps.map(({ id, groups }) => ({
    id,
    groups: groups.flatMap((group) => {
      const questions = Object.entries(group.questions).filter(([, question]) => isIn(version)(question));
      if (questions.length === 0) return [];
      const rules = group.rules?.filter(isIn(version));
      return [{ ...group, questions: Object.fromEntries(questions), ...(rules ? { rules } : {}) }];
    }),
  }));

const paperOf = ({ shownBy = {} }: AnyGroup, name: string): FileSlot | undefined =>
  Object.entries(shownBy).find(([, names]) => names.includes(name))?.[0] as FileSlot | undefined;

/** Makes the form of one version. Throws for a question asked twice and for a condition that looks at no question of the
 *  form: both are mistakes of whoever wrote the form. */
export const defineForm = (version: number, asked: Asked): Form => {
  const steps = stepsIn(version, asked.steps);
  const questions = new Map<string, FormQuestion>();
  for (const { id, groups } of steps)
    for (const group of groups)
      for (const [name, question] of Object.entries(group.questions)) {
        if (questions.has(name)) throw new Error(`the form asks ${name} twice`);
        const step = id as QuestionStep;
        const shownBy = paperOf(group, name);
        questions.set(name, { ...question, name: name as Field, step, group: group.id, shownBy });
      }
  const conditions = [
    ...[...questions.values()].flatMap(({ when, required }) => [
      when,
      required === true ? undefined : required,
    ]),
    ...steps.flatMap(({ groups }) =>
      groups.flatMap(({ rules = [] }) => rules.map(({ wrongWhen }) => wrongWhen)),
    ),
  ];
  for (const condition of conditions)
    for (const name of condition ? askedBy(condition) : [])
      if (!questions.has(name)) throw new Error(`a condition looks at ${name}, which the form does not ask`);
  return {
    version,
    steps: steps as unknown as readonly FormStep[],
    questions,
    checks: asked.checks.filter(isIn(version)),
    documents: asked.documents.filter(isIn(version)),
  };
};

export const fieldsOf = (form: Form): Field[] => [...form.questions.values()].map(({ name }) => name);
/** The questions that are put to the applicant. */
export const putFieldsOf = (form: Form): Field[] =>
  fieldsOf(form).filter((name) => questionOf(form, name).kind !== "kept");
export const fieldsOfStep = (form: Form, step: Step): Field[] =>
  fieldsOf(form).filter((name) => questionOf(form, name).step === step);
export const isFieldOf = (form: Form, name: string): name is Field => form.questions.has(name);

/** Throws for a name the form does not ask: callers take names from the form or ask `isFieldOf`. */
export const questionOf = (form: Form, name: Field): FormQuestion => {
  const question = form.questions.get(name);
  if (!question) throw new Error(`the form does not ask ${name}`);
  return question;
};

export const groupsOf = (form: Form): readonly FormGroup[] => form.steps.flatMap(({ groups }) => groups);

/** Whether a question is put at all, given the other answers. */
export const isAsked = ({ when }: Question, answers: DraftAnswers): boolean => !when || holds(when, answers);

/** Whether a question that is asked must be answered. */
export const isRequired = ({ required }: Question, answers: DraftAnswers): boolean =>
  required === true || (required !== undefined && holds(required, answers));

/** The questions these may open or close: those named, and those whose condition looks at one of them. */
export const openedBy = (form: Form, names: readonly string[]): Field[] =>
  [...form.questions.values()]
    .filter(
      ({ name, when }) =>
        names.includes(name) || (when !== undefined && askedBy(when).some((asked) => names.includes(asked))),
    )
    .map(({ name }) => name);
