import type { Form } from "../form/form";
import type { DraftAnswers } from "../questions/registry";
import type { ApplicationType } from "../types/registry";
import { normalisePassportNo } from "./passport";
import type { ReturnTarget } from "../review/return-reasons";
import { transitionFor } from "../case/lifecycle";
import { endedWithoutPermit, isReady, rowOf, type State } from "../case/states";

/** The scan of the passport's own page. */
export const PASSPORT_PAGE = "PASSPORT_INFO" satisfies ReturnTarget;

/** What a new passport changes of a case: its number and days, and the scan of its page. A name that changed with it opens
 *  by itself where the rules ask for it. */
export const PASSPORT_TARGETS = [
  "passportNo",
  "passportIssuedOn",
  "passportExpiresOn",
  PASSPORT_PAGE,
] as const satisfies readonly ReturnTarget[];

/** The same without the scan: what a window records from the passport in hand. */
export const PASSPORT_FIELDS = ["passportNo", "passportIssuedOn", "passportExpiresOn"] as const;
export type PassportField = (typeof PASSPORT_FIELDS)[number];

/** Whether the type asks to declare that nothing changed since the permit held: with a new passport it is the wrong type
 *  (guide 4.1 2: 姓名或者护照号有变更的 → 换发). */
export const needsRenewal = (form: Form): boolean => form.questions.has("nothingChanged");

/** The type that application has to be. */
export const TYPE_OF_A_CHANGE = "RENEWAL" satisfies ApplicationType;

/** What the renewal begins with, of an application that declared that nothing changed: everything, with the passport it was
 *  `submitted` with as the former one. A number that was typed over it since is the new one; else number and days are asked. */
export const answersOfRenewal = (answers: DraftAnswers, submitted: DraftAnswers): DraftAnswers => {
  const former = answers.formerPassportNo || submitted.passportNo || "";
  const sameAs = (number = ""): boolean => normalisePassportNo(number) === normalisePassportNo(former);
  const emptied = sameAs(answers.passportNo)
    ? Object.fromEntries(PASSPORT_FIELDS.map((field) => [field, ""]))
    : {};
  return { ...answers, mrzLines: "", changedPassport: "yes", formerPassportNo: former, ...emptied };
};

/** How a new passport is told of: on the application's page, to the officer whose turn the visitor is, at a window, after
 *  the permit is in hand; with a permit, or a type that knows no change, by a renewal. */
export type PassportWay = "here" | "otherType" | "atHall" | "window" | "collectFirst" | "renewal";

/** Undefined: there is nothing to tell it to (a draft, an end without a permit, a permit that has run out). */
export const passportWay = (
  state: State,
  { form, permitInForce }: { readonly form: Form; readonly permitInForce: boolean },
): PassportWay | undefined => {
  if (transitionFor(state, "changePassport")) return needsRenewal(form) ? "otherType" : "here";
  if (transitionFor(state, "recordPassport")) return "window";
  if (isReady(state)) return "collectFirst";
  const { turn, action } = rowOf(state);
  if (action === "done") return permitInForce ? "renewal" : undefined;
  return turn === "authority" && !endedWithoutPermit(state) ? "atHall" : undefined;
};
