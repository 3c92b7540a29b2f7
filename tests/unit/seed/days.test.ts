import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { isWorkingDay } from "@/lib/domain/calendar/working-days";
import { daysFrom, minutesAfter, openingOf } from "@/prisma/seed/days";

const at = (text: string) => new Date(`${text}+08:00`);
const days = (text: string) => daysFrom(at(text), defaultCalendar);

describe("the days a seed is dated by", () => {
  it("has the visit under way in the hour that runs, and the next two hours ahead", () => {
    const tuesday = days("2026-11-24T10:20");
    expect(tuesday.present).toEqual({ date: "2026-11-24", start: "10:00" });
    expect(tuesday.coming).toEqual([
      { date: "2026-11-24", start: "11:00" },
      { date: "2026-11-24", start: "14:00" },
    ]);
  });

  it("waits until everybody of the hour can have been called", () => {
    expect(days("2026-11-24T10:14").present).toEqual({ date: "2026-11-24", start: "09:00" });
  });

  it("looks back to the last working day before the halls open and on days off", () => {
    expect(days("2026-11-24T05:00").present).toEqual({ date: "2026-11-23", start: "17:00" });
    const sunday = days("2026-11-22T21:00");
    expect(sunday.present).toEqual({ date: "2026-11-20", start: "17:00" });
    expect(sunday.coming[0]).toEqual({ date: "2026-11-23", start: "09:00" });
    expect(sunday.back(1)).toBe("2026-11-20");
  });

  it.each([
    "2026-10-03T12:00",
    "2026-02-28T17:59",
    "2026-11-24T00:00",
    "2027-01-01T09:15",
    "2026-11-20T23:59",
  ])("puts the past before now and the coming visits after it, at %s", (text) => {
    const { now, back, present, coming, ahead } = days(text);
    expect(minutesAfter(present, 15).getTime()).toBeLessThanOrEqual(now.getTime());
    for (const visit of coming) expect(minutesAfter(visit, 0).getTime()).toBeGreaterThan(now.getTime());
    expect(at(`${back(1)}T23:59`).getTime()).toBeLessThan(now.getTime());
    for (const day of [back(1), back(38), ahead(3)]) expect(isWorkingDay(day, defaultCalendar)).toBe(true);
  });

  it.each([
    ["2026-11-24T10:20", "2026-11-24T10:20"],
    ["2026-11-24T21:00", "2026-11-24T17:40"],
    ["2026-11-24T07:30", "2026-11-23T17:40"],
    ["2026-11-22T12:00", "2026-11-20T17:40"],
  ])("lets a demo begun at %s open at %s, while people are in the halls", (begun, opens) => {
    expect(openingOf(at(begun), defaultCalendar)).toEqual(at(opens));
  });
});
