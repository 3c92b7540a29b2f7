import { type DraftAnswers, FIELD_NAMES, type Field } from "./fields";

/** The questions whose answers differ, in the order of the form; an empty answer equals a missing one. */
export const changedFields = (before: DraftAnswers, after: DraftAnswers): Field[] =>
  FIELD_NAMES.filter((name) => (before[name] ?? "") !== (after[name] ?? ""));
