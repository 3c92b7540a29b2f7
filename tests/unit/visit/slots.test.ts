import { cancelBy, mayStillCancel } from "@/lib/domain/visit/cancellation";
import { isSlotStart, slotEnd, visitWindow } from "@/lib/domain/visit/slots";
import { ticketNumber } from "@/lib/domain/visit/ticket";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";

describe("a slot", () => {
  it("lasts an hour and is one of seven", () => {
    expect(slotEnd("09:00")).toBe("10:00");
    expect(slotEnd("17:00")).toBe("18:00");
    expect(isSlotStart("12:00")).toBe(false);
    expect(isSlotStart("14:00")).toBe(true);
  });

  it("takes visitors from half an hour before until its end", () => {
    const { opens, closes } = visitWindow("2026-11-24", "09:00");
    expect([shanghaiTime(opens), shanghaiTime(closes)]).toEqual(["08:30", "10:00"]);
    expect(shanghaiDate(opens)).toBe("2026-11-24");
  });
});

describe("an appointment may be cancelled until half a working day before it", () => {
  it.each([
    ["09:00", "2026-11-23", "14:30"],
    ["10:00", "2026-11-23", "15:30"],
    ["11:00", "2026-11-23", "16:30"],
    ["14:00", "2026-11-23", "17:30"],
    ["15:00", "2026-11-24", "09:30"],
    ["16:00", "2026-11-24", "10:30"],
    ["17:00", "2026-11-24", "11:30"],
  ])("for the %s slot of 24 November: %s %s", (start, date, time) => {
    const last = cancelBy("2026-11-24", start, defaultCalendar);
    expect([shanghaiDate(last), shanghaiTime(last)]).toEqual([date, time]);
  });

  it("over a holiday: on the last working day before it", () => {
    const last = cancelBy("2026-10-08", "09:00", defaultCalendar);
    expect(shanghaiDate(last)).toBe("2026-09-30");
  });

  it("to the very minute", () => {
    const last = cancelBy("2026-11-24", "09:00", defaultCalendar);
    expect(mayStillCancel(last, last)).toBe(true);
    expect(mayStillCancel(new Date(last.getTime() + 1), last)).toBe(false);
  });
});

describe("a ticket", () => {
  it("names the business and counts from one", () => {
    expect(ticketNumber("F", 12)).toBe("F012");
    expect(ticketNumber("R", 1)).toBe("R001");
    expect(ticketNumber("N", 1234)).toBe("N1234");
  });
});
