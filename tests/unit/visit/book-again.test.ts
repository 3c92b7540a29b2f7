import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { bookAgain, lastDayToBook } from "@/lib/domain/visit/book-again";

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const until = (given: { bookBy: string; held?: string; booked: string; byHall?: boolean }, ended: string) =>
  bookAgain(
    {
      bookBy: given.bookBy,
      heldExpiresOn: given.held,
      bookedAt: at(given.booked),
      byHall: given.byHall ?? false,
    },
    at(ended),
    defaultCalendar,
  ).until;

test("a visit given up in time leaves the day fixed before", () =>
  expect(until({ bookBy: "2026-12-23", booked: "2026-11-23" }, "2026-11-25")).toBe("2026-12-23"));

test("after the fixed day who had booked in time has three days more, and then none", () => {
  expect(until({ bookBy: "2026-12-23", booked: "2026-12-23" }, "2026-12-26")).toBe("2026-12-29");
  expect(until({ bookBy: "2026-12-23", booked: "2026-12-28" }, "2026-12-29")).toBeUndefined();
});

test("a visit lies on a later working day than its booking and before the document held ends", () => {
  // 28 and 29 November are a weekend: booked on Thursday the 26th for Friday the 27th, or not at all before the 30th.
  expect(until({ bookBy: "2026-12-23", held: "2026-11-30", booked: "2026-11-23" }, "2026-11-25")).toBe(
    "2026-11-26",
  );
  expect(
    until({ bookBy: "2026-12-23", held: "2026-11-30", booked: "2026-11-23" }, "2026-11-27"),
  ).toBeUndefined();
});

test("who booked today books again tomorrow at the earliest, unless it was the hall's doing", () => {
  const given = { bookBy: "2026-12-23", held: "2026-11-27", booked: "2026-11-25" };
  expect(until(given, "2026-11-25")).toBeUndefined();
  expect(until({ ...given, byHall: true }, "2026-11-25")).toBe("2026-11-25");
});

test("no day is named on which a booking brings no visit, whatever the time for booking", () => {
  const due = { date: "2026-12-04", provisional: false };
  const last = (held: string) => lastDayToBook(due, "2026-12-01", held, defaultCalendar)?.date;
  expect([last(""), last("2026-12-05"), last("2026-12-04"), last("2026-12-03")]).toEqual([
    "2026-12-04",
    "2026-12-03",
    "2026-12-02",
    "2026-12-01",
  ]);
  expect(last("2026-12-02")).toBeUndefined();
});
