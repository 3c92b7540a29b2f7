/** A predicate over answers, written as data so that the browser judges by the very conditions the server does. It may
 *  look at any answer of the application, of whatever step. */
export type Condition<F extends string = string> =
  | { readonly op: "is"; readonly field: F; readonly values: readonly string[] }
  | { readonly op: "answered"; readonly field: F }
  | { readonly op: "before"; readonly field: F; readonly than: F }
  | { readonly op: "not"; readonly of: Condition<F> }
  | { readonly op: "all" | "any"; readonly of: readonly Condition<F>[] };

type Texts = Readonly<Partial<Record<string, string>>>;

/** The answer is one of these values. */
export const is = <F extends string>(field: F, ...values: string[]): Condition<F> => ({
  op: "is",
  field,
  values,
});
/** There is an answer, whatever it says. */
export const answered = <F extends string>(field: F): Condition<F> => ({ op: "answered", field });
/** Both days are given and the first is the earlier one. */
export const before = <F extends string>(field: F, than: F): Condition<F> => ({ op: "before", field, than });
export const not = <F extends string>(of: Condition<F>): Condition<F> => ({ op: "not", of });
export const all = <F extends string>(...of: Condition<F>[]): Condition<F> => ({ op: "all", of });
export const any = <F extends string>(...of: Condition<F>[]): Condition<F> => ({ op: "any", of });

/** Whether a condition is true of these answers; a missing answer is an empty one. */
export const holds = (condition: Condition, answers: Texts): boolean => {
  switch (condition.op) {
    case "is":
      return condition.values.includes(answers[condition.field] ?? "");
    case "answered":
      return Boolean(answers[condition.field]);
    case "before": {
      const [first, second] = [answers[condition.field], answers[condition.than]];
      return Boolean(first && second && first < second);
    }
    case "not":
      return !holds(condition.of, answers);
    case "all":
      return condition.of.every((each) => holds(each, answers));
    case "any":
      return condition.of.some((each) => holds(each, answers));
  }
};

/** Every question a condition looks at. */
export const askedBy = <F extends string>(condition: Condition<F>): F[] => {
  switch (condition.op) {
    case "not":
      return askedBy(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(askedBy);
    case "before":
      return [condition.field, condition.than];
    default:
      return [condition.field];
  }
};
