import { underGuideItems } from "@/lib/domain/types/documents/guide-items";
import { paperList } from "@/lib/domain/types/documents/paper-list";
import { openTypes } from "@/lib/domain/types/known-types";

const of = (type: Parameters<typeof paperList>[0]) => underGuideItems(paperList(type, {}, "2026-11-23"));

test.each(openTypes())("every paper of %s stands in the public list once", (type) => {
  const { items, others } = of(type);
  const listed = [...items.flatMap(({ lines }) => lines), ...others].map(({ paper }) => paper);
  const own = paperList(type, {}, "2026-11-23").map(({ slot }) => slot);
  expect([...listed].sort()).toEqual([...own, "PHOTO", "APPLICATION_FORM"].sort());
});

test("an item a type does not need leaves its number to the guide", () => {
  expect(of("FIRST").items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(of("EXTENSION").items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 7]);
});
