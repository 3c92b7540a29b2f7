import { FIRST } from "@/lib/domain/types/first";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { machineVerdicts } from "@/lib/domain/review/machine-checks";
import { RETURN_REASONS, returnTarget, returnedFor, returnTargets } from "@/lib/domain/review/return-reasons";
import { fileSlotsOf } from "@/lib/domain/form/papers";
import { currentForm, factsOfType } from "@/lib/domain/types/known-types";
import { putFieldsOf } from "@/lib/domain/form/form";
import { openWindowChecks, windowChecksFor } from "@/lib/domain/review/window-steps";
import { spouseAnswers } from "@/tests/support/first-answers";

const today = "2026-11-23";

describe("reasons for a return", () => {
  const targets = returnTargets(currentForm("FIRST"));

  it("exist for every question and every document, and each is used", () => {
    expect([...targets.keys()]).toEqual([
      ...putFieldsOf(currentForm("FIRST")),
      ...fileSlotsOf(currentForm("FIRST")),
    ]);
    expect([...new Set([...targets.values()].flat())].sort()).toEqual([...RETURN_REASONS].sort());
    for (const reasons of targets.values()) expect(reasons.at(-1)).toBe("other");
  });

  it("are read back for what a case can have returned and nothing else", () => {
    for (const target of targets.keys()) expect(returnTarget(target)).toBe(target);
    expect(() => returnTarget("nowhere")).toThrow("nowhere");
  });

  it("fit their target", () => {
    expect(
      returnedFor(targets, { target: "RELATIONSHIP_PROOF_ZH", reason: "missingTranslation" }),
    ).toBeDefined();
    expect(
      returnedFor(targets, { target: "RELATIONSHIP_PROOF", reason: "missingTranslation" }),
    ).toBeUndefined();
    expect(returnedFor(targets, { target: "RELATIONSHIP_PROOF", reason: "notCertified" })).toBeDefined();
    expect(returnedFor(targets, { target: "familyName", reason: "missingTranslation" })).toBeUndefined();
    expect(returnedFor(targets, { target: "PHOTO", reason: "photoNotBlue" })).toBeDefined();
    expect(returnedFor(targets, { target: "PASSPORT_INFO", reason: "photoNotBlue" })).toBeUndefined();
    expect(returnedFor(targets, { target: "nowhere", reason: "other" })).toBeUndefined();
    expect(returnedFor(targets, { target: "toString", reason: "other" })).toBeUndefined();
  });
});

describe("checks at the window", () => {
  it("compare every original and take fingerprints for a first permit", () => {
    expect(windowChecksFor(FIRST.windowSteps, ["PASSPORT_INFO", "PASSPORT_INFO"])).toEqual([
      "PASSPORT_INFO",
      "applicantPresent",
      "formSigned",
      "biometrics",
      "feeTold",
    ]);
    expect(windowChecksFor(factsOfType("EXTENSION").windowSteps, [])).not.toContain("biometrics");
  });

  it("stay open until ticked", () => {
    expect(
      openWindowChecks(
        FIRST.windowSteps,
        ["PASSPORT_INFO"],
        ["applicantPresent", "formSigned", "biometrics", "feeTold"],
      ),
    ).toEqual(["PASSPORT_INFO"]);
  });
});

describe("what the machine checks for the officer", () => {
  const verdictOf = (check: string, changes: Parameters<typeof spouseAnswers>[1] = {}) =>
    machineVerdicts(FIRST.checks, spouseAnswers(today, changes), [today], defaultCalendar).find(
      (each) => each.check === check,
    );

  it("is all in order for right answers", () => {
    const verdicts = machineVerdicts(FIRST.checks, spouseAnswers(today), [today], defaultCalendar);
    expect(verdicts.map((each) => each.verdict)).toEqual(verdicts.map(() => "OK"));
    expect(verdicts.length).toBeGreaterThan(5);
  });

  it("fails what blocks and marks what warns, with the finding", () => {
    expect(verdictOf("requestedTooShort", { requestedUntil: "2027-01-01" })).toMatchObject({
      verdict: "FAIL",
      finding: { code: "requestedTooShort" },
    });
    expect(verdictOf("entryOver30Days", { lastEntryOn: "2026-09-01" })?.verdict).toBe("WARN");
  });

  it("leaves out what does not arise", () => {
    expect(verdictOf("childIsAdult")).toBeUndefined();
    expect(verdictOf("visaCategoryUnusual", { heldKind: "RESIDENCE_PERMIT" })).toBeUndefined();
    expect(verdictOf("childIsAdult", { relationship: "CHILD", birthDate: "2015-01-01" })?.verdict).toBe("OK");
  });
});
