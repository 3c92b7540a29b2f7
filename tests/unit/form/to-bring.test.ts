import { documentSlotsOf, requiredDocuments } from "@/lib/domain/form/papers";
import { toBring } from "@/lib/domain/form/to-bring";
import { originalsOf } from "@/lib/domain/review/window-steps";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";
import { answersFor } from "@/tests/support/first-answers";

const TODAY = "2026-11-27";

describe.each(APPLICATION_TYPES)("for %s", (type) => {
  const form = currentForm(type);
  const answers = answersFor(type, TODAY);
  const brought = (slots: readonly string[]) =>
    toBring({ form, answers, files: slots.map((slot) => ({ slot })) }, TODAY);

  test("what is required is brought along, sent or not", () => {
    expect(brought([])).toEqual(requiredDocuments(form, answers, TODAY));
  });

  test("whoever brings what the slip lists has every original the window asks for", () => {
    for (const slot of documentSlotsOf(form))
      expect(brought([slot])).toEqual(expect.arrayContaining(originalsOf(form, [slot], [])));
  });
});
