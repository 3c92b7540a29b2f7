import type { ApplicationTypeRules } from "../types/rules";
import { type DraftAnswers, fieldsOfStep, isAsked } from "./fields";
import { type FieldErrors, judgeStep } from "./judge";
import { type FileSlot, PHOTO_SLOT, STEPS, type Step } from "../vocabulary";

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
}

export interface Missing {
  readonly steps: Record<Step, FieldErrors>;
  /** Required and not there, PHOTO first. */
  readonly documents: FileSlot[];
  /** There, but not (yet) found clean; submission waits for them. */
  readonly unchecked: FileSlot[];
  /** Nothing is missing and every file is clean. */
  readonly complete: boolean;
}

/** Everything that stands between these answers and documents and a submission. */
export const whatIsMissing = (given: Given, today: string, rules: ApplicationTypeRules): Missing => {
  const steps = Object.fromEntries(
    STEPS.map((step) => [step, judgeStep(step, given.answers, today).errors]),
  ) as Record<Step, FieldErrors>;
  const uploaded = given.documents.filter((document) => document.pages > 0);
  const has = (slot: FileSlot): boolean => uploaded.some((document) => document.slot === slot);
  const documents: FileSlot[] = rules.requiredDocuments(given.answers, today).filter((slot) => !has(slot));
  if (!given.photo && !has(PHOTO_SLOT)) documents.unshift(PHOTO_SLOT);
  const unchecked = uploaded.filter((document) => !document.clean).map((document) => document.slot);
  const noErrors = STEPS.every((step) => Object.keys(steps[step]).length === 0);
  return {
    steps,
    documents,
    unchecked,
    complete: noErrors && documents.length === 0 && unchecked.length === 0,
  };
};

export const STEP_STATUSES = ["empty", "partial", "complete"] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** How far one step is; the photo belongs to 个人信息, every other file to 附件信息. */
export const stepStatus = (
  step: Step,
  given: Given,
  today: string,
  rules: ApplicationTypeRules,
): StepStatus => {
  const missing = whatIsMissing(given, today, rules);
  const filesOf = (slots: readonly FileSlot[]): FileSlot[] =>
    slots.filter((slot) => (step === "personal" ? slot === PHOTO_SLOT : slot !== PHOTO_SLOT));
  const withFiles = step === "personal" || step === "attachments";
  const lacking = withFiles ? [...filesOf(missing.documents), ...filesOf(missing.unchecked)] : [];
  if (Object.keys(missing.steps[step]).length === 0 && lacking.length === 0) return "complete";
  const uploaded = filesOf(
    given.documents.filter((document) => document.pages > 0).map((document) => document.slot),
  );
  const answered = fieldsOfStep(step).some((name) => isAsked(name, given.answers) && given.answers[name]);
  const begun = answered || (withFiles && (uploaded.length > 0 || (step === "personal" && given.photo)));
  return begun ? "partial" : "empty";
};
