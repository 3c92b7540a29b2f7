import { shanghaiDate, shanghaiInstant, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { firstDayToOffer, offerEnds, partsThatTake, waitingCodes } from "@/lib/domain/visit/waiting-list";

const ends = (date: string, time: string) => {
  const end = offerEnds(shanghaiInstant(date, time));
  return `${shanghaiDate(end)} ${shanghaiTime(end)}`;
};

describe("an offer stands for two hours, one of them by day", () => {
  it.each([
    ["10:00", "2026-11-26 12:00"],
    ["18:00", "2026-11-26 20:00"],
    ["19:00", "2026-11-26 21:00"],
    ["19:01", "2026-11-27 08:01"],
    ["19:59", "2026-11-27 08:59"],
    ["20:00", "2026-11-27 09:00"],
    ["23:30", "2026-11-27 09:00"],
    ["00:00", "2026-11-26 09:00"],
    ["06:30", "2026-11-26 09:00"],
    ["07:00", "2026-11-26 09:00"],
    ["07:01", "2026-11-26 09:01"],
  ])("made at %s it ends at %s", (time, end) => {
    expect(ends("2026-11-26", time)).toBe(end);
  });

  it("is told to the minute, and ends with it", () => {
    const at = new Date(shanghaiInstant("2026-11-26", "10:00").getTime() + 59_999);
    expect(offerEnds(at)).toEqual(shanghaiInstant("2026-11-26", "12:00"));
  });

  it("is made only of places that can still be booked when it ends", () => {
    expect(firstDayToOffer(shanghaiInstant("2026-11-26", "19:00"))).toBe("2026-11-27");
    expect(firstDayToOffer(shanghaiInstant("2026-11-26", "19:01"))).toBe("2026-11-28");
  });
});

test("an hour is taken by who can come at any time, and in its part of the day", () => {
  expect(partsThatTake("11:00")).toEqual(["ANY", "MORNING"]);
  expect(partsThatTake("14:00")).toEqual(["ANY", "AFTERNOON"]);
});

test("a row that says what nobody knows is damaged", () => {
  expect(waitingCodes({ state: "WAITING", part: "ANY" })).toEqual({ state: "WAITING", part: "ANY" });
  expect(() => waitingCodes({ state: "GONE", part: "ANY" })).toThrow(/GONE/);
});
