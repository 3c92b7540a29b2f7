import type { FieldErrors, Resolver } from "react-hook-form";
import type { FieldCodes } from "../form-view";
import type { JudgedQuestions } from "@/lib/domain/form/judged-questions";

type Typed = Record<string, unknown>;
export type TypedValues = Record<string, string>;

/** A box that is not ticked comes as false, a question not on the page as undefined: both are "". */
const texts = (values: Typed): TypedValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );

/** Codes by question in the form's own shape. */
export const asFormErrors = (codes: FieldCodes): FieldErrors<TypedValues> =>
  Object.fromEntries(
    Object.entries(codes).flatMap(([name, code]) => (code ? [[name, { type: code, message: code }]] : [])),
  );

/** Judges in the browser as the server does, by the questions the page was sent with. The judge is loaded after the
 *  page: until it is there, and when it cannot be loaded, the server alone decides. */
export const stepResolver =
  (
    judged: JudgedQuestions,
    days: readonly string[],
    relevant: (values: TypedValues) => TypedValues,
  ): Resolver<TypedValues> =>
  async (given) => {
    const values = relevant(texts(given));
    try {
      const { judgeOnEvery } = await import("@/lib/domain/form/judge");
      const errors = asFormErrors(judgeOnEvery(judged, values, days).errors);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    } catch {
      return { values, errors: {} };
    }
  };
