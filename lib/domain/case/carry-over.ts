import { type Form, fieldsOfStep, groupsOf } from "../form/form";
import type { DraftAnswers } from "../questions/registry";
import type { TypeFacts } from "../types/application-type";
import type { DocumentSlot, Step } from "../vocabulary";

/** For whom something is taken over from an earlier application: for the same person, whose permit it led to, or for
 *  another member of the family. */
export const CARRIED_FOR = ["person", "family"] as const;
export type CarriedFor = (typeof CARRIED_FOR)[number];

/** The answers of an earlier application with which a new one on `form` begins; each is asked to be confirmed. */
export const carriedAnswers = (form: Form, before: DraftAnswers, whom: CarriedFor): DraftAnswers =>
  Object.fromEntries(
    groupsOf(form).flatMap(({ questions, ofFamily = [], once = [] }) =>
      Object.keys(questions)
        .filter((name) =>
          whom === "family" ? ofFamily.some((own) => own === name) : !once.some((own) => own === name),
        )
        .flatMap((name) => {
          const answer = before[name as keyof DraftAnswers];
          return answer ? [[name, answer]] : [];
        }),
    ),
  );

/** The permit held, as the questions about the document held ask for it. */
export const heldPermit = (permit: {
  readonly number: string;
  readonly validUntil: string;
}): DraftAnswers => ({
  heldKind: "RESIDENCE_PERMIT",
  heldNo: permit.number,
  heldExpiresOn: permit.validUntil,
});

/** The papers that count for the new application as well. */
export const carriedSlots = (form: Form, whom: CarriedFor): DocumentSlot[] =>
  form.documents
    .filter(({ carried }) => carried === "family" || (carried !== undefined && carried === whom))
    .map(({ slot }) => slot);

type Places = Pick<TypeFacts, "carriedTo">;

/** Where a paper that is carried over lies in an application of the type with these answers. */
export const carriedPlace = ({ carriedTo }: Places, slot: string, answers: DraftAnswers): string =>
  carriedTo?.when(answers)
    ? (Object.entries(carriedTo.places).find(([own]) => own === slot)?.[1] ?? slot)
    : slot;

/** The other place the type may have for a paper that is carried over. */
export const otherPlace = ({ carriedTo }: Places, slot: string): string | undefined =>
  Object.entries(carriedTo?.places ?? {}).find(([own]) => own === slot)?.[1];

/** From where to where papers carried over move, for the type and these answers; undefined: for a type with no other place. */
export const placesMoved = (
  { carriedTo }: Places,
  answers?: DraftAnswers,
): readonly (readonly [string, string])[] =>
  Object.entries(carriedTo?.places ?? {}).map(([slot, place]) =>
    answers && carriedTo?.when(answers) ? [slot, place] : [place, slot],
  );

/** Whether an answer or a slot stands on a step. */
const standsOn = (form: Form, step: Step, target: string): boolean =>
  step === "attachments"
    ? form.documents.some(({ slot }) => slot === target)
    : fieldsOfStep(form, step).some((name) => name === target);

/** The steps on which something carried over waits to be looked at; each is saved once before the submission.
 *  @param unconfirmed answers and slots */
export const stepsToConfirm = (form: Form, unconfirmed: readonly string[]): Step[] =>
  form.steps.map(({ id }) => id).filter((step) => unconfirmed.some((target) => standsOn(form, step, target)));

/** What still waits once a step was looked through. */
export const withoutStep = (form: Form, unconfirmed: readonly string[], step: Step): string[] =>
  unconfirmed.filter((target) => !standsOn(form, step, target));
