import fc from "fast-check";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { addDays } from "@/lib/domain/calendar/plain-date";
import {
  addWorkingDays,
  isWorkingDay,
  minusWorkingMinutes,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from "@/lib/domain/calendar/working-days";
import { HALL_HOURS } from "@/lib/domain/visit/slots";

describe("working days", () => {
  it.each([
    ["2021-07-13", 3, "2021-07-16", true],
    ["2026-11-23", 3, "2026-11-26", false],
    ["2026-11-23", 15, "2026-12-14", false],
    ["2026-09-24", 3, "2026-09-30", false],
    ["2026-09-30", 3, "2026-10-10", false],
    ["2026-02-13", 3, "2026-02-25", false],
    ["2026-04-30", 5, "2026-05-11", false],
    ["2026-12-31", 1, "2027-01-04", true],
  ])("from %s the %ith one is %s (provisional: %s)", (from, count, expected, provisional) => {
    expect(addWorkingDays(from, count, defaultCalendar)).toEqual({ date: expected, provisional });
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("of %i are %i", (year, count) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, defaultCalendar)).toBe(count);
  });

  it("include a Saturday worked in exchange and leave out a holiday on a Thursday", () => {
    expect(isWorkingDay("2026-10-10", defaultCalendar)).toBe(true);
    expect(isWorkingDay("2026-10-01", defaultCalendar)).toBe(false);
    expect(isWorkingDay("2026-11-22", defaultCalendar)).toBe(false);
  });

  it("are counted after the start day and up to the last one", () => {
    expect(workingDaysBetween("2026-11-23", "2026-11-30", defaultCalendar)).toBe(5);
    expect(workingDaysBetween("2026-11-23", "2026-12-01", defaultCalendar)).toBe(6);
    expect(workingDaysBetween("2026-11-23", "2026-11-23", defaultCalendar)).toBe(0);
    expect(workingDaysBetween("2026-11-24", "2026-11-23", defaultCalendar)).toBe(0);
  });

  it("are as many as there are days found one by one, over years", () => {
    const [from, until] = ["2025-12-20", "2028-03-02"];
    let [day, count] = [from, 0];
    while (day < until) {
      day = addDays(day, 1);
      if (isWorkingDay(day, defaultCalendar)) count += 1;
      expect(workingDaysBetween(from, day, defaultCalendar)).toBe(count);
    }
  });

  it("are provisional in a year without a table", () => {
    expect(addWorkingDays("2030-03-01", 1, defaultCalendar)).toEqual({
      date: "2030-03-04",
      provisional: true,
    });
  });

  it("follow each other forward and back", () => {
    expect(nextWorkingDay("2026-09-30", defaultCalendar)).toBe("2026-10-08");
    expect(previousWorkingDay("2026-10-08", defaultCalendar)).toBe("2026-09-30");
  });

  it("agree: the nth working day is n working days away", () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays("2024-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const { date } = addWorkingDays(from, count, defaultCalendar);
        expect(isWorkingDay(date, defaultCalendar)).toBe(true);
        expect(workingDaysBetween(from, date, defaultCalendar)).toBe(count);
      }),
    );
  });
});

describe("working minutes", () => {
  it("skip the lunch break, the night and the holidays", () => {
    const back = (date: string, time: string, minutes: number) =>
      minusWorkingMinutes(date, time, minutes, defaultCalendar, HALL_HOURS);
    expect(back("2026-11-24", "15:00", 30)).toEqual({ date: "2026-11-24", time: "14:30" });
    expect(back("2026-11-24", "14:30", 60)).toEqual({ date: "2026-11-24", time: "11:30" });
    expect(back("2026-11-23", "09:00", 60)).toEqual({ date: "2026-11-20", time: "17:00" });
    expect(back("2026-10-08", "09:00", 420)).toEqual({ date: "2026-09-30", time: "09:00" });
    expect(back("2026-10-01", "15:00", 60)).toEqual({ date: "2026-09-30", time: "17:00" });
  });
});
