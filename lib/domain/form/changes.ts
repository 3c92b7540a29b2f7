import type { DraftAnswers, Field } from "../questions/registry";
import { type Form, putFieldsOf } from "./form";

/** The questions whose answers differ, in the order of the form; an empty answer equals a missing one. */
export const changedFields = (form: Form, before: DraftAnswers, after: DraftAnswers): Field[] =>
  putFieldsOf(form).filter((name) => (before[name] ?? "") !== (after[name] ?? ""));
