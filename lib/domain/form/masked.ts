import type { DraftAnswers, Field } from "../questions/registry";
import { type Form, groupsOf } from "./form";

/** The answers as an officer sees them: what a group masks is masked (passport numbers, telephones). */
export const maskedAnswers = (form: Form, answers: DraftAnswers): DraftAnswers => {
  const masks = groupsOf(form).flatMap((group) => Object.entries(group.masks ?? {}));
  const masked = masks.flatMap(([name, mask]) => {
    const value = answers[name as Field];
    return value ? [[name, mask(value)]] : [];
  });
  return { ...answers, ...Object.fromEntries(masked) };
};
