import { cardsOf, documentSlotsOf, originalOf, translationOf } from "@/lib/domain/form/papers";
import { APPLICATION_TYPES, currentForm, formOf } from "@/lib/domain/types/known-types";
import { sheetsOf } from "@/components/desk/viewer/sheets";
import { returnTargets } from "@/lib/domain/review/return-reasons";

test.each(APPLICATION_TYPES)("every foreign paper of %s has its translation right behind it", (type) => {
  const form = currentForm(type);
  const slots = documentSlotsOf(form);
  const foreign = form.documents.filter((rule) => rule.foreign).map(({ slot }) => slot);
  expect(foreign).toContain("RELATIONSHIP_PROOF");
  for (const slot of foreign) {
    const translation = translationOf(form, slot);
    expect(slots.indexOf(translation ?? slot)).toBe(slots.indexOf(slot) + 1);
    expect(originalOf(form, translation ?? "")).toBe(slot);
  }
  expect(cardsOf(form, slots).filter(({ translation }) => translation)).toHaveLength(foreign.length);
});

test("a translation whose original is not shown stands alone", () => {
  const form = currentForm("FIRST");
  expect(cardsOf(form, ["RELATIONSHIP_PROOF_ZH"])).toEqual([
    { slot: "RELATIONSHIP_PROOF_ZH", translation: undefined },
  ]);
});

test("a case filled in before is asked for its translation where it always was", () => {
  const before = returnTargets(formOf("FIRST", 2));
  expect(before.get("RELATIONSHIP_PROOF")).toContain("missingTranslation");
  expect(before.has("RELATIONSHIP_PROOF_ZH")).toBe(false);
  const now = returnTargets(currentForm("FIRST"));
  expect(now.get("RELATIONSHIP_PROOF")).not.toContain("missingTranslation");
  expect(now.get("RELATIONSHIP_PROOF_ZH")?.[0]).toBe("missingTranslation");
});

test("the officer turns the pages of an original and of its translation together", () => {
  const file = {
    mime: "application/pdf",
    isNew: false,
    isUnsent: false,
    isDoubtful: false,
    isRemoved: false,
  };
  const files = [
    { ...file, id: "o", slot: "RELATIONSHIP_PROOF", name: "o.pdf", pages: 2 },
    { ...file, id: "t", slot: "RELATIONSHIP_PROOF_ZH", name: "t.pdf", pages: 3 },
    { ...file, id: "p", slot: "SPONSOR_PASSPORT", name: "p.pdf", pages: 1 },
  ] as const;
  const run = sheetsOf(files, (slot) => originalOf(currentForm("FIRST"), slot));
  expect(run.map(({ fileId, page, translates }) => `${fileId}${page}${translates ? "*" : ""}`)).toEqual(
    "o1 t1* o2 t2* t3 p1".split(" "),
  );
  expect(sheetsOf([files[1]], (slot) => originalOf(currentForm("FIRST"), slot))).toHaveLength(3);
});
