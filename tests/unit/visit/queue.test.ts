import { byTurn, type InQueue, laneOf } from "@/lib/domain/visit/queue";

const DAY = "2026-11-24";
const lane = (...birthDates: (string | undefined)[]) =>
  laneOf({ birthDates, date: DAY, withoutBooking: false });

describe("the lane of visitors who come together", () => {
  test.each([
    ["the last day of the second year", "2023-11-25", "FAMILY"],
    ["the third birthday", "2023-11-24", "BOOKED"],
    ["the day before the sixty-fifth birthday", "1961-11-25", "BOOKED"],
    ["the sixty-fifth birthday", "1961-11-24", "ELDERLY"],
    // Whoever may be younger counts as younger: the latest day the passport's year may mean.
    ["the year of the sixty-fifth birthday, without a day", "1961-00-00", "BOOKED"],
    ["a birth date nobody knows", undefined, "BOOKED"],
  ])("on %s", (_, born, expected) => expect(lane(born)).toBe(expected));

  test("one small child, or else one elderly person, decides for everybody", () => {
    expect(lane("1961-01-01", "1990-05-05", "2024-01-01")).toBe("FAMILY");
    expect(lane("1990-05-05", "1950-01-01")).toBe("ELDERLY");
  });

  test("who comes without an appointment waits behind those who booked the hour, whoever they are", () =>
    expect(laneOf({ birthDates: ["1950-01-01"], date: DAY, withoutBooking: true })).toBe("WALK_IN"));
});

test("the hour comes before the lane, the lane before the arrival, the arrival before the number", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 1, minute));
  const ticket = (number: string, start: string, of: InQueue["lane"], minute: number): InQueue => ({
    number,
    start,
    lane: of,
    issuedAt: at(minute),
  });
  const queue = [
    ticket("F001", "10:00", "FAMILY", 0),
    ticket("F002", "09:00", "WALK_IN", 1),
    ticket("F004", "09:00", "BOOKED", 3),
    ticket("F003", "09:00", "BOOKED", 3),
    ticket("F005", "09:00", "ELDERLY", 5),
    ticket("F006", "09:00", "FAMILY", 4),
  ];
  expect(queue.toSorted(byTurn).map(({ number }) => number)).toEqual([
    "F006",
    "F005",
    "F003",
    "F004",
    "F002",
    "F001",
  ]);
});
