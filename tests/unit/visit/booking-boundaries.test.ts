import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { shanghaiDate, shanghaiInstant, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { type BookingWish, mayBook } from "@/lib/domain/visit/booking-rules";
import { cancelBy, mayStillCancel } from "@/lib/domain/visit/cancellation";
import { FAMILY, seatFamily } from "@/lib/domain/visit/family";
import { RELEASE_OF_A_HALL } from "@/lib/domain/visit/release";

// Each rule of a booking at the minute, the midnight, the holiday, the Saturday worked for one and the year without announced
// holidays where it turns. A family's visit and a moved one are judged by the same function; what their use-cases add is in
// tests/integration/booking/boundaries.test.ts.

const WISH: BookingWish = {
  date: "2026-11-25",
  start: "10:00",
  agreementVersion: AGREEMENT_VERSION,
  bookedOn: [],
  noShowDates: [],
  hasActiveAppointment: false,
};
const at = (text: string): Date => {
  const [date = "", time = "", ms = "0"] = text.split(" ");
  return new Date(shanghaiInstant(date, time).getTime() + Number(ms));
};
const judged = (now: string, change: Partial<BookingWish>) =>
  mayBook({ ...WISH, ...change }, at(now), defaultCalendar, RELEASE_OF_A_HALL)?.code ?? "may";

const SUSPENDED = ["2026-10-01", "2026-10-20", "2026-11-02"];

test.each<readonly [rule: string, now: string, change: Partial<BookingWish>, answer: string]>([
  ["released: the minute before", "2026-11-23 08:59 59999", { date: "2026-12-07" }, "slotNotOpen"],
  ["released: the minute", "2026-11-23 09:00", { date: "2026-12-07" }, "may"],
  ["released: midnight takes the day itself", "2026-11-24 00:00", { date: "2026-11-24" }, "slotNotOpen"],
  ["released: until midnight", "2026-11-23 23:59 59999", { date: "2026-11-24" }, "may"],
  ["released: a holiday", "2026-09-30 10:00", { date: "2026-10-01" }, "slotNotOpen"],
  ["released: the first day after it", "2026-09-30 10:00", { date: "2026-10-08" }, "may"],
  ["released: seen from within it", "2026-10-03 10:00", { date: "2026-10-08" }, "may"],
  ["released: the Saturday worked for it", "2026-09-30 10:00", { date: "2026-10-10" }, "may"],
  ["released: booked on that Saturday", "2026-10-10 10:00", { date: "2026-10-12" }, "may"],
  ["released: another Saturday", "2026-10-12 10:00", { date: "2026-10-17" }, "slotNotOpen"],
  [
    "released: a provisional year: its statutory days",
    "2027-09-30 10:00",
    { date: "2027-10-01" },
    "slotNotOpen",
  ],
  ["released: its weekdays, whatever may be announced", "2027-09-30 10:00", { date: "2027-10-04" }, "may"],
  ["released: none of its Saturdays", "2027-09-30 10:00", { date: "2027-10-09" }, "slotNotOpen"],
  [
    "once a day: its last instant",
    "2026-11-23 23:59 59999",
    { bookedOn: ["2026-11-23"] },
    "alreadyBookedToday",
  ],
  ["once a day: midnight", "2026-11-24 00:00", { bookedOn: ["2026-11-23"] }, "may"],
  [
    "once a day: Shanghai's midnight, not Greenwich's",
    "2026-11-24 08:00",
    { bookedOn: ["2026-11-24"] },
    "alreadyBookedToday",
  ],
  [
    "once a day: a day without work counts too",
    "2026-10-03 10:00",
    { date: "2026-10-08", bookedOn: ["2026-10-03"] },
    "alreadyBookedToday",
  ],
  [
    "suspended: until its last instant",
    "2027-11-01 23:59 59999",
    { date: "2027-11-03", noShowDates: SUSPENDED },
    "bookingSuspended",
  ],
  ["suspended: open at midnight", "2027-11-02 00:00", { date: "2027-11-03", noShowDates: SUSPENDED }, "may"],
  [
    "suspended: the third failure is of today",
    "2026-11-02 00:00",
    { date: "2026-11-03", noShowDates: SUSPENDED },
    "bookingSuspended",
  ],
  [
    "suspended: not before its day",
    "2026-11-01 23:59 59999",
    { date: "2026-11-03", noShowDates: SUSPENDED },
    "may",
  ],
  ["document held: its last day", "2026-11-23 10:00", { heldExpiresOn: "2026-11-25" }, "afterHeldDocument"],
  ["document held: the day before", "2026-11-23 10:00", { heldExpiresOn: "2026-11-26" }, "may"],
  [
    "document held: it ends within the holiday",
    "2026-09-29 10:00",
    { date: "2026-10-08", heldExpiresOn: "2026-10-03" },
    "afterHeldDocument",
  ],
  [
    "document held: the day before the holiday is the last",
    "2026-09-29 10:00",
    { date: "2026-09-30", heldExpiresOn: "2026-10-01" },
    "may",
  ],
  [
    "document held: the Saturday that is worked",
    "2026-09-30 10:00",
    { date: "2026-10-10", heldExpiresOn: "2026-10-11" },
    "may",
  ],
  ["held for somebody: until midnight before its day", "2026-11-24 23:59 59999", { held: true }, "may"],
  ["held for somebody: not on its day", "2026-11-25 00:00", { held: true }, "slotNotOpen"],
  [
    "agreement: the version before",
    "2026-11-23 10:00",
    { agreementVersion: "2019-01" },
    "agreementNotAccepted",
  ],
  ["one visit at a time", "2026-11-23 10:00", { hasActiveAppointment: true }, "alreadyBooked"],
])("%s (%s)", (_, now, change, answer) => {
  expect(judged(now, change)).toBe(answer);
});

test.each([
  ["the first hour", "2026-11-24", "09:00", "2026-11-23 14:30"],
  ["the last hour: on its own day", "2026-11-24", "17:00", "2026-11-24 11:30"],
  ["Monday's first hour: on Friday", "2026-11-23", "09:00", "2026-11-20 14:30"],
  ["after a holiday: before it", "2026-10-08", "09:00", "2026-09-30 14:30"],
  ["after a holiday, in the afternoon: on the day itself", "2026-10-08", "15:00", "2026-10-08 09:30"],
  ["the Saturday that is worked: on Friday", "2026-10-10", "09:00", "2026-10-09 14:30"],
  ["Monday after it: on that Saturday", "2026-10-12", "09:00", "2026-10-10 14:30"],
  ["a provisional year's Monday: on Friday", "2027-11-08", "09:00", "2027-11-05 14:30"],
  [
    "a provisional year's weekday after a statutory one: before it",
    "2027-10-04",
    "09:00",
    "2027-09-30 14:30",
  ],
])("cancelled and moved until half a working day before %s", (_, date, start, last) => {
  const by = cancelBy(date, start, defaultCalendar);
  expect(`${shanghaiDate(by)} ${shanghaiTime(by)}`).toBe(last);
  expect(mayStillCancel(by, by)).toBe(true);
  expect(mayStillCancel(new Date(by.getTime() + 1), by)).toBe(false);
});

describe("a family", () => {
  const hour = (start: string, free: number) => ({ start, free, freeOfType: {} });

  it("needs two, and takes six at most", () => {
    expect(FAMILY).toEqual({ least: 2, most: 6 });
    const six = Array.from({ length: FAMILY.most }, () => "FIRST");
    expect(seatFamily(six, [hour("09:00", 6)])).toHaveLength(6);
    expect(seatFamily(six, [hour("09:00", 5)])).toBeUndefined();
    expect(seatFamily(six, [hour("09:00", 5), hour("10:00", 1)])?.slice(-2)).toEqual(["09:00", "10:00"]);
  });

  it("does not go on after noon or after the last hour: there is no hour right after them", () => {
    for (const last of ["11:00", "17:00"])
      expect(seatFamily(["FIRST", "FIRST"], [hour(last, 1)])).toBeUndefined();
  });

  it("comes at the hour wished for, or not at all", () => {
    expect(seatFamily(["FIRST", "FIRST"], [hour("09:00", 0), hour("10:00", 2)])).toBeUndefined();
  });
});
