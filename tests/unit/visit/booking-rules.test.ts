import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { type BookingWish, mayBook } from "@/lib/domain/visit/booking-rules";
import { RELEASE_OF_A_HALL } from "@/lib/domain/visit/release";
import { suspensionUntil } from "@/lib/domain/visit/no-show";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { shanghaiInstant } from "@/lib/domain/calendar/plain-date";

const now = shanghaiInstant("2026-11-23", "10:00");
const wish: BookingWish = {
  date: "2026-11-25",
  start: "10:00",
  agreementVersion: AGREEMENT_VERSION,
  heldExpiresOn: "2027-01-10",
  bookedOn: [],
  noShowDates: [],
  hasActiveAppointment: false,
};
const judge = (changes: Partial<BookingWish> = {}, policy = RELEASE_OF_A_HALL) =>
  mayBook({ ...wish, ...changes }, now, defaultCalendar, policy);

describe("booking", () => {
  it("is open to somebody who keeps the agreement", () => {
    expect(judge()).toBeUndefined();
  });

  it("reaches as far as the hall releases, and a place that is held for somebody was released before", () => {
    const near = { ...RELEASE_OF_A_HALL, releaseDays: 1 };
    expect(judge({ date: "2026-11-24" }, near)).toBeUndefined();
    expect(judge({ date: "2026-11-25" }, near)).toMatchObject({
      code: "slotNotOpen",
      data: { first: "2026-11-24", last: "2026-11-24" },
    });
    expect(judge({ date: "2026-11-25", held: true }, near)).toBeUndefined();
    expect(judge({ date: "2026-11-23", held: true }, near)).toMatchObject({ code: "slotNotOpen" });
  });

  it("is refused under an agreement that has changed since", () => {
    expect(judge({ agreementVersion: "2019-01" })?.code).toBe("agreementNotAccepted");
  });

  it("is possible once a day, a cancelled booking included", () => {
    expect(judge({ bookedOn: ["2026-11-23"] })).toMatchObject({ code: "alreadyBookedToday" });
    expect(judge({ bookedOn: ["2026-11-22"] })).toBeUndefined();
  });

  it("gives one appointment at a time", () => {
    expect(judge({ hasActiveAppointment: true })).toMatchObject({
      code: "alreadyBooked",
    });
  });

  it.each(["2026-11-23", "2026-11-22", "2026-11-28", "2026-12-08"])("is not open for %s", (date) => {
    expect(judge({ date })).toMatchObject({
      code: "slotNotOpen",
      data: { first: "2026-11-24", last: "2026-12-07" },
    });
  });

  it("knows no slot at noon", () => {
    expect(judge({ start: "12:00" })?.code).toBe("slotNotOpen");
  });

  it("must lie before the visa ends", () => {
    expect(judge({ heldExpiresOn: "2026-11-25" })).toMatchObject({
      code: "afterHeldDocument",
      data: { date: "2026-11-25" },
    });
    expect(judge({ heldExpiresOn: "2026-11-26" })).toBeUndefined();
  });

  it("is suspended after three failures to come", () => {
    const noShowDates = ["2026-06-01", "2026-08-03", "2026-11-02"];
    expect(judge({ noShowDates })).toMatchObject({
      code: "bookingSuspended",
      data: { date: "2027-11-02" },
    });
  });
});

describe("failures to keep an appointment", () => {
  const at = (date: string) => shanghaiInstant(date, "12:00");

  it("suspend when the third falls within six months of the first", () => {
    expect(suspensionUntil(["2026-05-03", "2026-08-03", "2026-11-02"], at("2026-11-23"))).toBe("2027-11-02");
  });

  it("do not suspend when exactly six months lie between", () => {
    expect(suspensionUntil(["2026-05-02", "2026-08-03", "2026-11-02"], at("2026-11-23"))).toBeUndefined();
  });

  it("do not suspend when there are two", () => {
    expect(suspensionUntil(["2026-10-03", "2026-11-02"], at("2026-11-23"))).toBeUndefined();
  });

  it("are forgiven after a year, on the day itself", () => {
    const dates = ["2026-10-01", "2026-10-20", "2026-11-02"];
    expect(suspensionUntil(dates, at("2027-11-01"))).toBe("2027-11-02");
    expect(suspensionUntil(dates, at("2027-11-02"))).toBeUndefined();
  });
});
