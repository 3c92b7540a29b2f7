import en from "@/messages/en/officer.json";
import zh from "@/messages/zh/officer.json";
import { daysLeftOf, type NewHours, wrongHours } from "@/lib/domain/visit/opening-hours";

const days = (validFrom: string, validUntil: string | null = null) => ({ validFrom, validUntil });

test.each([
  ["from a day on", days("2000-01-01"), days("2026-12-01"), [days("2000-01-01", "2026-11-30")]],
  [
    "for some days: before and after them the former hours hold",
    days("2000-01-01"),
    days("2026-12-01", "2026-12-31"),
    [days("2000-01-01", "2026-11-30"), days("2027-01-01")],
  ],
  [
    "what ends on the day before stays whole",
    days("2026-01-01", "2026-11-30"),
    days("2026-12-01"),
    [days("2026-01-01", "2026-11-30")],
  ],
  [
    "what begins on the day after stays whole",
    days("2027-01-01"),
    days("2026-12-01", "2026-12-31"),
    [days("2027-01-01")],
  ],
  ["what lies within goes", days("2026-12-05", "2026-12-06"), days("2026-12-01", "2026-12-31"), []],
  ["what would begin later never does", days("2027-01-01"), days("2026-12-01"), []],
  [
    "the last day of the new ones is theirs",
    days("2026-12-31", "2027-01-31"),
    days("2026-12-01", "2026-12-31"),
    [days("2027-01-01", "2027-01-31")],
  ],
])("new hours %s", (_, old, taken, left) => {
  expect(daysLeftOf(old, taken)).toEqual(left);
});

test("the last day is a day, and none before the first", () => {
  const hours: NewHours = { weekdays: [1], ...days("2026-12-01"), hours: [] };
  expect(wrongHours(hours)).toEqual({});
  expect(wrongHours({ ...hours, validUntil: "2026-12-01" })).toEqual({});
  expect(wrongHours({ ...hours, validUntil: "2026-11-30" })).toEqual({ validUntil: "hoursEnd" });
  expect(wrongHours({ ...hours, validUntil: "2026-02-30" })).toEqual({ validUntil: "notADate" });
});

test("what is wrong with hours or a release is said in words of its own, not as something wrong", () => {
  for (const { fieldErrors } of [zh, en])
    expect(Object.keys(fieldErrors)).toEqual(
      expect.arrayContaining(["hoursDay", "hoursEnd", "outOfBounds", "notATime", "notADate", "required"]),
    );
});
