import { type Form, fieldsOfStep, groupsOf } from "../form/form";
import type { DraftAnswers } from "../questions/registry";
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

/** The steps on which something was carried over: each is looked through and saved once before the submission. */
export const stepsToConfirm = (form: Form, carried: DraftAnswers, slots: readonly string[]): Step[] =>
  form.steps
    .map(({ id }) => id)
    .filter((step) =>
      step === "attachments" ? slots.length > 0 : fieldsOfStep(form, step).some((name) => carried[name]),
    );

/** Whether what was carried over to a step waits to be confirmed. */
export const isUnconfirmed =
  ({ unconfirmedSteps }: { readonly unconfirmedSteps: readonly string[] }) =>
  ({ id }: { readonly id: Step }): boolean =>
    unconfirmedSteps.includes(id);
