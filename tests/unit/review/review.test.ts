import { FIRST } from "@/lib/domain/types/first";
import { FIELD_NAMES } from "@/lib/domain/form/fields";
import { FILE_SLOTS } from "@/lib/domain/vocabulary";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { readMrz } from "@/lib/domain/people/mrz";
import { machineChecks } from "@/lib/domain/review/machine-checks";
import {
  RETURN_REASONS,
  isReturnTarget,
  mayReturnFor,
  returnReasonsFor,
} from "@/lib/domain/review/return-reasons";
import { openWindowChecks, windowChecksFor } from "@/lib/domain/review/window-checks";
import { spouseAnswers } from "@/tests/support/first-answers";

const today = "2026-11-23";

describe("reasons for a return", () => {
  it("exist for every question and every document, and each is used", () => {
    const targets = [...FIELD_NAMES, ...FILE_SLOTS];
    const used = new Set(targets.flatMap((target) => returnReasonsFor(target)));
    expect([...used].sort()).toEqual([...RETURN_REASONS].sort());
    for (const target of targets) expect(returnReasonsFor(target).at(-1)).toBe("other");
  });

  it("fit their target", () => {
    expect(mayReturnFor("RELATIONSHIP_PROOF", "missingTranslation")).toBe(true);
    expect(mayReturnFor("familyName", "missingTranslation")).toBe(false);
    expect(mayReturnFor("PHOTO", "photoNotBlue")).toBe(true);
    expect(mayReturnFor("PASSPORT_INFO", "photoNotBlue")).toBe(false);
    expect(mayReturnFor("nowhere", "other")).toBe(false);
    expect(isReturnTarget("toString")).toBe(false);
  });
});

describe("checks at the window", () => {
  it("compare every original and take fingerprints for a first permit", () => {
    expect(windowChecksFor("FIRST", ["PASSPORT_INFO", "PASSPORT_INFO"])).toEqual([
      "PASSPORT_INFO",
      "applicantPresent",
      "formSigned",
      "biometrics",
      "feeTold",
    ]);
    expect(windowChecksFor("EXTENSION", [])).not.toContain("biometrics");
  });

  it("stay open until ticked", () => {
    expect(
      openWindowChecks(
        "FIRST",
        ["PASSPORT_INFO"],
        ["applicantPresent", "formSigned", "biometrics", "feeTold"],
      ),
    ).toEqual(["PASSPORT_INFO"]);
  });
});

describe("what the machine checks for the officer", () => {
  const verdictOf = (check: string, changes: Parameters<typeof spouseAnswers>[1] = {}) =>
    machineChecks(spouseAnswers(today, changes), today, defaultCalendar, FIRST).find(
      (each) => each.check === check,
    );

  it("is all in order for right answers", () => {
    const verdicts = machineChecks(spouseAnswers(today), today, defaultCalendar, FIRST);
    expect(verdicts.map((each) => each.verdict)).toEqual(verdicts.map(() => "OK"));
    expect(verdicts.length).toBeGreaterThan(5);
  });

  it("fails what blocks and marks what warns, with the finding", () => {
    expect(verdictOf("validityWithinLimits", { requestedUntil: "2027-01-01" })).toMatchObject({
      verdict: "FAIL",
      finding: { code: "requestedTooShort" },
    });
    expect(verdictOf("entryWithin30Days", { lastEntryOn: "2026-09-01" })?.verdict).toBe("WARN");
  });

  it("leaves out what does not arise", () => {
    expect(verdictOf("childUnder18")).toBeUndefined();
    expect(verdictOf("visaCategoryUsual", { heldKind: "RESIDENCE_PERMIT" })).toBeUndefined();
    expect(verdictOf("childUnder18", { relationship: "CHILD", birthDate: "2015-01-01" })?.verdict).toBe("OK");
  });

  it("compares with the passport's zone when it was read", async () => {
    const mrz = await readMrz(
      "P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nM465303627KOR8804123F3109155<<<<<<<<<<<<<<<0",
      today,
    );
    const answers = spouseAnswers(today, { passportExpiresOn: "2031-09-15", birthDate: "1988-12-04" });
    const compared = machineChecks(answers, today, defaultCalendar, FIRST, mrz).find(
      (each) => each.check === "mrzAgrees",
    );
    expect(compared).toMatchObject({ verdict: "WARN", fields: ["birthDate"] });
  });
});
