import { appealBy, appealState, countNoShows, expiresOn, standingOf } from "@/lib/domain/visit/no-show";
import { addDays } from "@/lib/domain/calendar/plain-date";

describe("a failure counts for six months", () => {
  it.each([
    ["2026-11-23", "2027-05-23"],
    ["2026-08-31", "2027-02-28"],
    ["2026-08-30", "2027-02-28"],
    ["2026-08-29", "2027-02-28"],
    ["2026-08-28", "2027-02-28"],
    ["2027-08-31", "2028-02-29"],
    ["2026-12-31", "2027-06-30"],
  ])("of %s until before %s", (date, first) => {
    const day = expiresOn(date);
    expect(countNoShows([date], day)).toBe(0);
    expect(countNoShows([date], addDays(day, -1))).toBe(1);
    expect(day >= first && day <= addDays(first, 3)).toBe(true);
  });

  it("and says on each day what it is", () => {
    expect(standingOf("2026-11-23", false, "2027-05-22")).toBe("COUNTS");
    expect(standingOf("2026-11-23", false, "2027-05-23")).toBe("EXPIRED");
    expect(standingOf("2026-11-23", true, "2026-11-24")).toBe("WAIVED");
  });
});

test("it may be appealed for sixty days", () => {
  expect(appealBy("2026-11-23")).toBe("2027-01-22");
  expect(appealState("OPEN")).toBe("OPEN");
  expect(() => appealState("LOST")).toThrow(/LOST/);
});
