import { pageAfter } from "@/lib/domain/form/page-after";
import { STEPS } from "@/lib/domain/vocabulary";

test("a saved step leads to the next one, and the last to the check", () => {
  expect(STEPS.map((step) => pageAfter(STEPS, step))).toEqual([...STEPS.slice(1), "check"]);
});

test.each(STEPS)("%s opened from the check leads back there", (step) => {
  expect(pageAfter(STEPS, step, "check")).toBe("check");
});
