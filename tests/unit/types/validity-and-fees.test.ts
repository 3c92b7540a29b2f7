import fc from "fast-check";
import { changedFields } from "@/lib/domain/form/changes";
import { currentForm, factsOfType } from "@/lib/domain/types/known-types";
import { permitNumber, receiptNumber } from "@/lib/domain/case/official-numbers";
import { SERIAL_PATTERN, serialNumber } from "@/lib/domain/case/serial-number";
import { permitValidityRange } from "@/lib/domain/types/validity";
import { spouseAnswers } from "@/tests/support/first-answers";

const today = "2026-11-23";

describe("how long a permit may run", () => {
  it("is at least 180 days and at most five years", () => {
    expect(permitValidityRange({}, today)).toEqual({
      min: "2027-05-22",
      max: "2031-11-23",
      cause: "FIVE_YEARS",
    });
  });

  it("is no longer than the worker's permit", () => {
    const range = permitValidityRange(spouseAnswers(today, { sponsorPermitExpiresOn: "2027-08-01" }), today);
    expect(range).toMatchObject({ max: "2027-08-01", cause: "SPONSOR_PERMIT" });
  });

  it("does not look at the worker's old permit while a new one is in process", () => {
    const answers = spouseAnswers(today, {
      sponsorPermitExpiresOn: "2027-01-01",
      sponsorInProcessSerial: "44030026111000001",
    });
    expect(permitValidityRange(answers, today).cause).toBe("FIVE_YEARS");
  });

  it("is no longer than the passport", () => {
    const range = permitValidityRange(spouseAnswers(today, { passportExpiresOn: "2027-06-10" }), today);
    expect(range).toMatchObject({ max: "2027-06-10", cause: "PASSPORT" });
  });

  it("ends for a child the day before the eighteenth birthday", () => {
    const answers = spouseAnswers(today, { relationship: "CHILD", birthDate: "2009-12-01" });
    expect(permitValidityRange(answers, today)).toMatchObject({
      max: "2027-11-30",
      cause: "EIGHTEENTH_BIRTHDAY",
    });
  });
});

describe("the fee", () => {
  it.each([
    ["2027-11-22", 400],
    ["2027-11-23", 800],
    ["2029-11-22", 800],
    ["2029-11-23", 1000],
    ["2031-11-23", 1000],
  ])("of a first permit until %s is %i yuan", (until, fee) => {
    expect(factsOfType("FIRST").fee(today, { requestedUntil: until })).toBe(fee);
    expect(factsOfType("EXTENSION").fee(today, { requestedUntil: until })).toBe(fee);
  });

  it("of a change is 200 yuan, with a longer term that of the term, and of a reissue the window's to tell", () => {
    const until = (requestedUntil: string) => ({ requestedUntil, heldExpiresOn: "2027-11-23" });
    expect(factsOfType("RENEWAL").fee(today, until("2027-11-23"))).toBe(200);
    expect(factsOfType("RENEWAL").fee(today, until("2027-11-24"))).toBe(800);
    expect(factsOfType("REISSUE").fee(today, until("2027-11-23"))).toBeUndefined();
  });
});

describe("a serial number", () => {
  it("is that of the guide", () => {
    expect(serialNumber("2021-07-13", 2)).toBe("44030021071300002");
  });

  it("always has its form, and no two of a day are equal", () => {
    const sequence = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        expect(serialNumber("2026-11-23", one)).toMatch(SERIAL_PATTERN);
        expect(serialNumber("2026-11-23", one) === serialNumber("2026-11-23", other)).toBe(one === other);
      }),
    );
  });

  it("is not invented beyond the day's last", () => {
    expect(() => serialNumber("2026-11-23", 100_000)).toThrow(RangeError);
    expect(() => serialNumber("2026-11-23", 0)).toThrow(RangeError);
  });
});

describe("what changed between two submissions", () => {
  it("is named question by question, in the form's order", () => {
    const before = spouseAnswers(today);
    expect(
      changedFields(currentForm("FIRST"), before, { ...before, address: "x", familyName: "LEE" }),
    ).toEqual(["familyName", "address"]);
    expect(changedFields(currentForm("FIRST"), {}, { remarks: "" })).toEqual([]);
  });
});

describe("the numbers of receipt and permit", () => {
  it("tell the day and count from one", () => {
    expect(receiptNumber("2026-11-23", 7)).toBe("SL2611230007");
    expect(() => receiptNumber("2026-11-23", 0)).toThrow(RangeError);
  });

  it("come from the application's serial number, and from nothing else", () => {
    expect(permitNumber("44030026112300007")).toBe("R26112300007");
    expect(() => permitNumber("26112300007")).toThrow(RangeError);
  });
});
