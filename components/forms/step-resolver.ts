import type { FieldErrors, Resolver } from "react-hook-form";
import type { DraftAnswers } from "@/lib/domain/form/fields";
import type { Step } from "@/lib/domain/vocabulary";

type Typed = Record<string, unknown>;
export type TypedValues = Record<string, string>;

/** A box that is not ticked comes as false, a question not on the page as undefined: both are "". */
const texts = (values: Typed): TypedValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );

/** Codes by question in the form's own shape. */
export const asFormErrors = (codes: Readonly<Record<string, string | undefined>>): FieldErrors<TypedValues> =>
  Object.fromEntries(
    Object.entries(codes).flatMap(([name, code]) => (code ? [[name, { type: code, message: code }]] : [])),
  );

/** Judges in the browser with the schema the server judges with. It is loaded after the page: until it is there, and
 *  when it cannot be loaded, the server alone decides. */
export const stepResolver =
  (
    steps: readonly Step[],
    today: string,
    relevant: (values: TypedValues) => TypedValues,
  ): Resolver<TypedValues> =>
  async (given) => {
    const values = relevant(texts(given));
    try {
      const { judgeStep } = await import("@/lib/domain/form/judge");
      const codes: Record<string, string> = {};
      for (const step of steps)
        for (const [name, code] of Object.entries(judgeStep(step, values as DraftAnswers, today).errors))
          if (name in given && code) codes[name] = code;
      const errors = asFormErrors(codes);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    } catch {
      return { values, errors: {} };
    }
  };
