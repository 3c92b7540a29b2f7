import type { Calendar } from "../calendar/working-days";
import { changedFields } from "../form/changes";
import { type Complaints, complaintsOf } from "../form/complaints";
import type { Given } from "../form/completeness";
import { type Form, openedBy } from "../form/form";
import { fileSlotsOf } from "../form/papers";
import type { FieldError } from "../questions/field-errors";
import type { DraftAnswers, Field } from "../questions/registry";
import type { FileSlot } from "../vocabulary";
import { needsGuardian } from "../people/guardian";
import { slotOfItem } from "./item-answers";

/** A case that came back, as it stands now. */
export interface CameBack {
  readonly form: Form;
  /** What the officer named: questions and papers. */
  readonly targets: readonly string[];
  /** The answers as the officer looked at them. */
  readonly before: DraftAnswers;
  readonly given: Given;
  /** Slots with a file the officer did not look at. */
  readonly renewed: readonly string[];
  /** The case's legal days, by which it may be sent; today first. */
  readonly days: readonly string[];
  readonly calendar: Calendar;
}

/** Something nobody named that is open because of what was named. */
interface AlsoOpen {
  readonly target: Field | FileSlot;
  /** Why; undefined: it is put right, or stands open for a rule that is told by itself. */
  readonly why: FieldError | "missing" | "unchecked" | undefined;
  /** Nothing speaks against it any more. */
  readonly settled: boolean;
}

export interface Corrections {
  /** The questions that may be changed, in the order of the form. */
  readonly questions: readonly Field[];
  /** The slots whose files may be changed. */
  readonly slots: readonly FileSlot[];
  readonly also: readonly AlsoOpen[];
  readonly complaints: Complaints;
  /** The answers as they stand are those of a child: its guardian must consent. */
  readonly child: boolean;
}

/** What may be changed of a case that came back: what was named, and whatever a true answer to that makes wrong or
 *  required, so that no correction ends where it cannot be sent. What was changed so stays open. */
export const correctionsOf = (found: CameBack): Corrections => {
  const { form, targets, before, given, renewed, days, calendar } = found;
  const complaints = complaintsOf(form, given, days, calendar);
  const { answers, missing, unchecked, bars } = complaints;
  const barred = bars.flatMap(({ fields }) => fields);
  const changed = changedFields(form, before, given.answers);
  const core = [...targets, ...answers.keys(), ...barred, ...changed];
  const questions = openedBy(form, core);
  const asked = [...targets, ...questions];
  const slots = fileSlotsOf(form).filter(
    (slot) =>
      [missing, unchecked, renewed].some((list) => list.some((each) => each === slot)) ||
      asked.some((target) => slotOfItem(form, target) === slot),
  );
  // What a named answer merely asks or does not ask any more belongs to it, and is listed once it is wrong.
  const belonging = openedBy(form, targets);
  const alsoQuestions = questions
    .filter((name) => core.includes(name) && !targets.includes(name))
    .map((name): AlsoOpen => {
      const why = answers.get(name);
      return { target: name, why, settled: why === undefined && !barred.includes(name) };
    })
    .filter(({ target, settled }) => !settled || !belonging.some((name) => name === target));
  const alsoPapers = slots.flatMap((target): AlsoOpen[] => {
    if (targets.includes(target)) return [];
    if (missing.includes(target)) return [{ target, why: "missing", settled: false }];
    return unchecked.includes(target) ? [{ target, why: "unchecked", settled: false }] : [];
  });
  const [today = ""] = days;
  const child = needsGuardian(given.answers.birthDate, today);
  return { questions, slots, also: [...alsoQuestions, ...alsoPapers], complaints, child };
};

/** The case with what was typed into every question that is open, or opens by what was typed. */
export const withTyped = (found: CameBack, typed: Readonly<Record<string, string>>): CameBack => {
  const taken = (answers: DraftAnswers): DraftAnswers => {
    const given = { ...found.given, answers };
    const { questions } = correctionsOf({ ...found, given });
    const own = questions.filter((name) => typed[name] !== undefined);
    return { ...answers, ...Object.fromEntries(own.map((name) => [name, typed[name]])) };
  };
  let answers = taken(found.given.answers);
  for (let next = taken(answers); changedFields(found.form, answers, next).length > 0; next = taken(next))
    answers = next;
  return { ...found, given: { ...found.given, answers } };
};

/** Names what a page of these corrections shows, so that it can be told from the page that is needed now. */
export const shapeOf = ({ questions, slots, also, complaints, child }: Corrections): string =>
  [
    ...questions,
    ...slots,
    ...also.map(({ target, why, settled }) => `${target}:${why ?? settled}`),
    ...complaints.bars.map(({ code, data }) => `${code}:${Object.values(data).join(":")}`),
    ...(child ? ["child"] : []),
  ].join(",");
