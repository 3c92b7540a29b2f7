import fc from "fast-check";
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  endOfDay,
  isPlainDate,
  shanghaiDate,
  shanghaiInstant,
  shanghaiTime,
  weekdayOf,
} from "@/lib/domain/calendar/plain-date";

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays("1901-01-01", days));

describe("a plain date", () => {
  it.each(["2026-02-28", "2028-02-29", "1986-05-04", "2000-12-31"])("%s exists", (day) => {
    expect(isPlainDate(day)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-4-3",
    "26-04-03",
    "",
    "0050-01-01",
  ])("%s does not", (day) => {
    expect(isPlainDate(day)).toBe(false);
  });

  it("refuses to count from a day that does not exist", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  });

  it("clamps a month later to the month's last day", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2026-11-23", 1)).toBe("2026-12-23");
    expect(addMonths("2026-12-31", 2)).toBe("2027-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
  });

  it("turns 29 February into the 28th of a common year", () => {
    expect(addYears("2028-02-29", 1)).toBe("2029-02-28");
    expect(addYears("2026-11-23", 5)).toBe("2031-11-23");
  });

  it("counts days there and back alike", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isPlainDate(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect(addDays(other, -count)).toBe(day);
      }),
    );
  });

  it("knows the weekday", () => {
    expect(weekdayOf("2026-11-23")).toBe(1);
    expect(weekdayOf("2026-10-10")).toBe(6);
  });

  it("counts completed years, birthdays on 29 February included", () => {
    expect(ageOn("2008-11-23", "2026-11-22")).toBe(17);
    expect(ageOn("2008-11-23", "2026-11-23")).toBe(18);
    expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
    expect(ageOn("2008-02-29", "2026-03-01")).toBe(18);
  });
});

describe("Shanghai's clock", () => {
  it("turns to the next day at 16:00 UTC", () => {
    expect(shanghaiDate(new Date("2026-11-23T15:59:59.999Z"))).toBe("2026-11-23");
    expect(shanghaiDate(new Date("2026-11-23T16:00:00.000Z"))).toBe("2026-11-24");
    expect(shanghaiTime(new Date("2026-11-23T16:05:00Z"))).toBe("00:05");
  });

  it("gives the instant of a day and time, and the end of the day", () => {
    expect(shanghaiInstant("2026-12-01", "09:00").toISOString()).toBe("2026-12-01T01:00:00.000Z");
    expect(endOfDay("2026-11-26").toISOString()).toBe("2026-11-26T16:00:00.000Z");
  });

  it("brings every day back, those of the summer time of 1986–91 too", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(shanghaiDate(shanghaiInstant(day))).toBe(day);
        expect(shanghaiDate(shanghaiInstant(day, "23:59"))).toBe(day);
      }),
    );
    expect(shanghaiDate(shanghaiInstant("1988-04-17"))).toBe("1988-04-17");
  });
});
