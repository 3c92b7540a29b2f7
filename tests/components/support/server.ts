import type { FormAction } from "@/components/ui/use-posting";
import { type ActionState, IDLE } from "@/lib/domain/action-state";
import type { RefusalCode, RefusalData } from "@/lib/domain/refusals";

type Values = Readonly<Record<string, string>>;

/** A stand-in for the server: what a form posted is kept in `posted`, the answers are given in turn. */
export const answering = (...answers: readonly ActionState[]) => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const left = [...answers];
  const action: FormAction = async (_, form) => {
    form.delete("_form");
    posted.push(Object.fromEntries(form.entries()));
    return left.shift() ?? IDLE;
  };
  return { posted, action };
};

/** An action that a test does not press. */
export const unasked: FormAction = async () => {
  throw new Error("this form was not to be posted");
};

export const refusing = (code: RefusalCode, data: RefusalData = {}, values: Values = {}): ActionState => ({
  status: "refused",
  code,
  data,
  values,
});

/** Field → code, as a use-case or a strict schema answers. */
export const invalidating = (fields: Values, values: Values = {}): ActionState => ({
  status: "invalid",
  fields,
  values,
});
