import * as deadlines from "@/lib/domain/case/deadlines";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { endOfDay } from "@/lib/domain/calendar/plain-date";

describe("the clocks of the procedure", () => {
  it("give the preliminary review three working days", () => {
    expect(deadlines.preReviewDue("2026-11-23", defaultCalendar)).toEqual({
      date: "2026-11-26",
      provisional: false,
    });
    expect(deadlines.preReviewDue("2026-09-30", defaultCalendar).date).toBe("2026-10-10");
  });

  it("say provisional when they cross into a year whose holidays are not official", () => {
    expect(deadlines.preReviewDue("2026-12-31", defaultCalendar).provisional).toBe(true);
    expect(deadlines.receiptValidUntil("2026-12-20", defaultCalendar).provisional).toBe(true);
  });

  it("give a supplement one calendar month", () => {
    expect(deadlines.supplementDue("2026-11-23")).toEqual({ date: "2026-12-23", provisional: false });
    expect(deadlines.supplementDue("2027-01-31").date).toBe("2027-02-28");
  });

  it("give the booking thirty days, but not beyond the visa", () => {
    expect(deadlines.bookBy("2026-11-23").date).toBe("2026-12-23");
    expect(deadlines.bookBy("2026-11-23", "2026-12-01").date).toBe("2026-12-01");
    expect(deadlines.bookBy("2026-11-23", "2027-03-01").date).toBe("2026-12-23");
    expect(deadlines.correctionDue("2026-11-23").date).toBe("2026-12-23");
  });

  it("give the decision fifteen working days by law and seven by promise", () => {
    expect(deadlines.receiptValidUntil("2026-11-23", defaultCalendar).date).toBe("2026-12-14");
    expect(deadlines.promisedBy("2026-11-23", defaultCalendar).date).toBe("2026-12-02");
    expect(deadlines.productionDue("2026-11-27", defaultCalendar).date).toBe("2026-12-01");
    expect(deadlines.collectionReminder("2026-11-23", defaultCalendar).date).toBe("2026-12-14");
    expect(deadlines.collectBy("2026-11-23", "2027-11-22").date).toBe("2027-02-23");
    expect(deadlines.collectBy("2026-11-23", "2026-12-31").date).toBe("2026-12-31");
    expect(deadlines.lastCallToCollect("2027-02-23")).toBe("2027-02-09");
    expect(deadlines.dispatchBy("2026-11-27", defaultCalendar).date).toBe("2026-12-01");
  });

  it("let an idle draft live thirty days and an idle claim two hours", () => {
    expect(deadlines.draftExpires("2026-11-23").date).toBe("2026-12-23");
    expect(deadlines.claimExpires(new Date("2026-11-23T01:00:00Z")).toISOString()).toBe(
      "2026-11-23T03:00:00.000Z",
    );
  });

  it("pass at 24:00 in Shanghai, not before", () => {
    const midnight = endOfDay("2026-11-26");
    expect(deadlines.isPast("2026-11-26", new Date(midnight.getTime() - 1))).toBe(false);
    expect(deadlines.isPast("2026-11-26", midnight)).toBe(true);
  });
});
