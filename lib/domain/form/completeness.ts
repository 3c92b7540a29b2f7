import type { DraftAnswers } from "../questions/registry";
import { type FileSlot, PHOTO_SLOT, type Step } from "../vocabulary";
import { fieldsOfStep, type Form, isAsked, questionOf } from "./form";
import { type FieldErrors, judgeStep } from "./judge";
import { slotsOfStep } from "./papers";

export interface GivenDocument {
  readonly slot: FileSlot;
  readonly pages: number;
  /** Every page of it passed the check for malicious content. */
  readonly clean: boolean;
}

export interface Given {
  readonly answers: DraftAnswers;
  readonly documents: readonly GivenDocument[];
  /** A usable, clean photo is there. */
  readonly photo: boolean;
  /** Steps whose carried answers are not confirmed. */
  readonly unconfirmed?: readonly Step[];
}

/** By what an application is complete: its form, and the documents its answers demand. */
export interface Demands {
  readonly form: Form;
  readonly required: readonly FileSlot[];
}

export interface Missing {
  readonly steps: Readonly<Partial<Record<Step, FieldErrors>>>;
  /** Required and not there, PHOTO first. */
  readonly documents: FileSlot[];
  /** There, but not (yet) found clean; submission waits for them. */
  readonly unchecked: FileSlot[];
  /** Carried over and not confirmed. */
  readonly unconfirmed: readonly Step[];
  /** Nothing is missing, everything carried over is confirmed, and every file is clean. */
  readonly complete: boolean;
}

/** Everything that stands between these answers and documents and a submission. */
export const whatIsMissing = ({ form, required }: Demands, given: Given, today: string): Missing => {
  const judged = form.steps.map(({ id }) => [id, judgeStep(form, id, given.answers, today).errors] as const);
  const uploaded = given.documents.filter((document) => document.pages > 0);
  const has = (slot: FileSlot): boolean => uploaded.some((document) => document.slot === slot);
  const documents: FileSlot[] = required.filter((slot) => slot !== PHOTO_SLOT && !has(slot));
  if (!given.photo && !has(PHOTO_SLOT)) documents.unshift(PHOTO_SLOT);
  const unchecked = uploaded.filter((document) => !document.clean).map((document) => document.slot);
  const noErrors = judged.every(([, errors]) => Object.keys(errors).length === 0);
  const { unconfirmed = [] } = given;
  const nothingOpen = [documents, unchecked, unconfirmed].every((open) => open.length === 0);
  return {
    steps: Object.fromEntries(judged),
    documents,
    unchecked,
    unconfirmed,
    complete: noErrors && nothingOpen,
  };
};

export type StepStatus = "empty" | "partial" | "complete";
export type StepStatuses = Readonly<Partial<Record<Step, StepStatus>>>;

/** How far one step is. */
export const stepStatus = (form: Form, step: Step, given: Given, missing: Missing): StepStatus => {
  const lacking = slotsOfStep(step, [...missing.documents, ...missing.unchecked]);
  const answered = Object.keys(missing.steps[step] ?? {}).length === 0 && lacking.length === 0;
  if (answered && !missing.unconfirmed.includes(step)) return "complete";
  const uploaded = slotsOfStep(
    step,
    given.documents.filter((document) => document.pages > 0).map((document) => document.slot),
  );
  const begun = fieldsOfStep(form, step).some(
    (name) => isAsked(questionOf(form, name), given.answers) && given.answers[name],
  );
  const filed = uploaded.length > 0 || (step === "personal" && given.photo);
  return begun || filed ? "partial" : "empty";
};

/** How far every step of the form is. */
export const stepStatuses = (form: Form, given: Given, missing: Missing): StepStatuses =>
  Object.fromEntries(form.steps.map(({ id }) => [id, stepStatus(form, id, given, missing)]));
