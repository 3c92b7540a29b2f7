import { sectionAt } from "@/lib/domain/role-routes";

test.each([
  ["/officer/review?show=free", "review"],
  ["/officer/counter/1b9d", "counter"],
  ["/officer", undefined],
  ["/officer/reviews", undefined],
  ["/home", undefined],
])("%s lies in the section %s", (path, section) => {
  expect(sectionAt(path)).toBe(section);
});
