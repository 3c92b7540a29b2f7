import { monthsOf, weeksOf } from "@/lib/domain/calendar/month-grid";

test("a month's weeks begin on Monday and hold its own days alone", () => {
  const weeks = weeksOf("2026-11");
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([...Array.from({ length: 6 }, () => undefined), "2026-11-01"]);
  expect(weeks[1]?.[0]).toBe("2026-11-02");
  expect(weeks.at(-1)).toEqual(["2026-11-30", ...Array.from({ length: 6 }, () => undefined)]);
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
});

test("February of a leap year that begins on a Sunday has its 29 days", () => {
  expect(weeksOf("2032-02").flat().filter(Boolean)).toHaveLength(29);
});

test("the months of days stand once each, in their order", () => {
  expect(monthsOf(["2026-12-01", "2026-11-30", "2026-12-02"])).toEqual(["2026-11", "2026-12"]);
});
