import { fieldsOf, isRequired, questionOf } from "@/lib/domain/form/form";
import { documentSlotsOf } from "@/lib/domain/form/papers";
import { groupsOf } from "@/lib/domain/form/form";
import { APPLICATION_TYPES, formsOf } from "@/lib/domain/types/known-types";
import { spouseAnswers } from "@/tests/support/first-answers";

const answers = spouseAnswers("2026-11-23");

/** What each version of each form asks and demands. Applications are filled in on them, so a version that stands here
 *  is not changed any more: a new row says `since` the next number, one that goes `until` the last, and the next version
 *  is written into the snapshot beside those that stand. */
test("a version of a form that applications were filled in on asks what it always asked", () => {
  for (const type of APPLICATION_TYPES)
    for (const form of formsOf(type))
      expect({
        questions: fieldsOf(form)
          .map((name) => `${name}${isRequired(questionOf(form, name), answers) ? " *" : ""}`)
          .join(", "),
        rules: groupsOf(form)
          .flatMap(({ rules = [] }) => rules.map(({ field, error }) => `${field} ${error}`))
          .join(", "),
        checks: form.checks.map(({ code, severity }) => `${code} ${severity}`).join(", "),
        papers: documentSlotsOf(form).join(", "),
      }).toMatchSnapshot(`${type} ${form.version}`);
});
