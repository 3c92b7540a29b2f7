import { BLANK_FORM, type PrintedForm } from "../questions/printed";
import type { DraftAnswers } from "../questions/registry";
import { type Form, groupsOf } from "./form";

/** What the official form says: each group fills its own boxes, the rest stays empty. */
export const printedForm = (form: Form, answers: DraftAnswers): PrintedForm =>
  groupsOf(form).reduce<PrintedForm>(
    (printed, group) => ({ ...printed, ...group.prints?.(answers) }),
    BLANK_FORM,
  );
