import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import {
  bookableDates,
  daysToOffer,
  freeAgainAt,
  givenWholeUntil,
  keptBackOf,
  RELEASE_OF_A_HALL,
} from "@/lib/domain/visit/release";

const at = (date: string, time = "12:00") => shanghaiInstant(date, time);
const dates = (now: Date, policy = RELEASE_OF_A_HALL) => bookableDates(now, defaultCalendar, policy);

describe("the dates a hall has released", () => {
  it("are as many working days as it says, from the next one on", () => {
    expect(dates(at("2026-11-23"))).toHaveLength(10);
    expect([dates(at("2026-11-23"))[0], dates(at("2026-11-23")).at(-1)]).toEqual([
      "2026-11-24",
      "2026-12-07",
    ]);
    const three = { ...RELEASE_OF_A_HALL, releaseDays: 3 };
    expect(dates(at("2026-11-23"), three)).toEqual(["2026-11-24", "2026-11-25", "2026-11-26"]);
  });

  it.each([
    ["09:00", "08:59", 9],
    ["09:00", "09:00", 10],
    ["00:00", "00:00", 10],
    ["20:30", "20:29", 9],
    ["20:30", "20:30", 10],
    ["23:59", "23:58", 9],
  ])("released at %s there are at %s so many: %i", (releaseTime, time, count) => {
    expect(dates(at("2026-11-23", time), { ...RELEASE_OF_A_HALL, releaseTime })).toHaveLength(count);
  });

  it("move on at midnight: the day itself goes, and the next waits for its hour", () => {
    const [before, after] = [dates(at("2026-11-23", "23:59")), dates(at("2026-11-24", "00:00"))];
    expect([before[0], before.at(-1)]).toEqual(["2026-11-24", "2026-12-07"]);
    expect([after[0], after.at(-1)]).toEqual(["2026-11-25", "2026-12-07"]);
  });

  it("leave out National Day week and include the Saturday worked for it", () => {
    expect(dates(at("2026-09-30")).slice(0, 3)).toEqual(["2026-10-08", "2026-10-09", "2026-10-10"]);
    // Seen from within the holiday, before and after the hour.
    const two = { ...RELEASE_OF_A_HALL, releaseDays: 2 };
    expect(dates(at("2026-10-03", "08:59"), two)).toEqual(["2026-10-08"]);
    expect(dates(at("2026-10-03", "09:00"), two)).toEqual(["2026-10-08", "2026-10-09"]);
  });

  it("are Monday to Friday in a year whose holidays nobody has announced", () => {
    expect(dates(at("2031-01-01")).slice(0, 3)).toEqual(["2031-01-02", "2031-01-03", "2031-01-06"]);
  });

  it("are none while a hall that releases one day has not reached its hour", () => {
    expect(dates(at("2026-11-23", "08:59"), { ...RELEASE_OF_A_HALL, releaseDays: 1 })).toEqual([]);
  });
});

describe("places that are kept back", () => {
  it("are a part of the hour, rounded down", () => {
    const kept = (capacity: number, dripPercent: number) => keptBackOf(capacity, { dripPercent });
    expect([kept(6, 0), kept(6, 20), kept(3, 33), kept(3, 34), kept(1, 50)]).toEqual([0, 1, 0, 1, 0]);
  });

  it("are given so many working days before, at the hall's hour", () => {
    const until = (date: string, time: string, dripDays = 2) =>
      givenWholeUntil(at(date, time), defaultCalendar, { dripDays, releaseTime: "09:00" });
    expect(until("2026-11-23", "08:59")).toBe("2026-11-24");
    expect(until("2026-11-23", "09:00")).toBe("2026-11-25");
    expect(until("2026-11-23", "08:59", 1)).toBe("2026-11-23");
    // Over the holiday: Thursday the 8th and Friday the 9th are the two working days before the make-up Saturday.
    expect(until("2026-10-08", "08:59")).toBe("2026-10-09");
    expect(until("2026-10-08", "09:00")).toBe("2026-10-10");
  });
});

describe("a place given back", () => {
  const place = { date: "2026-11-26", start: "10:00" };
  const minutes = (from: Date, draw: number, returnMinutes = 60, of = place) =>
    (freeAgainAt(of, from, { returnMinutes }, draw).getTime() - from.getTime()) / 60_000;

  it("is free at a random instant within the hall's minutes", () => {
    const from = at("2026-11-23");
    expect([minutes(from, 0), minutes(from, 0.5), minutes(from, 0.999)]).toEqual([0, 30, 59.94]);
    expect(minutes(from, 0.5, 0)).toBe(0);
  });

  it("is free at once when its hour is less than a day away, to the minute", () => {
    expect(minutes(at("2026-11-25", "10:00"), 0.5)).toBe(30);
    expect(minutes(at("2026-11-25", "10:01"), 0.5)).toBe(0);
  });

  it("is never free only after it can be booked no more", () => {
    const late = { date: "2026-11-26", start: "17:00" };
    // Seven hours are left of the day before; half of them at most are waited.
    expect(minutes(at("2026-11-25", "17:00"), 0.999, 720, late)).toBeLessThan(3.5 * 60);
  });
});

describe("the days that are to be offered to who waits", () => {
  const last = (day: string, time: string, facts: Partial<typeof RELEASE_OF_A_HALL> = {}) =>
    daysToOffer(at(day, time), defaultCalendar, { ...RELEASE_OF_A_HALL, ...facts }).at(-1);

  it("reach the next one in the minute before its hour, not before, and keep it after", () => {
    expect(last("2026-11-23", "08:58")).toBe("2026-12-04");
    expect(last("2026-11-23", "08:59")).toBe("2026-12-07");
    expect(last("2026-11-23", "09:00")).toBe("2026-12-07");
    expect(last("2026-11-24", "08:58")).toBe("2026-12-07");
  });

  it("at midnight, over a holiday and on the day before a Saturday that is worked", () => {
    expect(last("2026-11-23", "23:58", { releaseTime: "00:00" })).toBe("2026-12-07");
    expect(last("2026-11-23", "23:59", { releaseTime: "00:00" })).toBe("2026-12-08");
    expect(last("2026-10-03", "08:59", { releaseDays: 2 })).toBe("2026-10-09");
    expect(last("2026-10-08", "08:59", { releaseDays: 2 })).toBe("2026-10-10");
  });
});
