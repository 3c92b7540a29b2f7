import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import type { Answers } from "@/lib/domain/questions/registry";
import { findings } from "@/lib/domain/types/checks/findings";
import { documentsOf, fileSlotsOf } from "@/lib/domain/form/papers";
import { currentForm, factsOf } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { childAnswers, spouseAnswers } from "@/tests/support/first-answers";

const today = "2026-11-23";
const TYPES = ["EXTENSION", "RENEWAL", "REISSUE"] as const;

/** What is found on a spouse who holds a permit, with `changes`. */
const found = (type: ApplicationType, changes: Partial<Answers> = {}) =>
  findings(
    factsOf(type).checks,
    spouseAnswers(today, {
      heldKind: "RESIDENCE_PERMIT",
      visaCategory: "",
      heldExpiresOn: "2027-05-30",
      ...changes,
    }),
    today,
    defaultCalendar,
  ).map(({ code, severity }) => `${code} ${severity}`);

describe.each(TYPES)("%s, of a permit already held", (type) => {
  it("finds nothing when all is right", () => {
    expect(found(type)).toEqual([]);
  });

  it("needs a residence permit, not a visa", () => {
    expect(found(type, { heldKind: "VISA" })).toEqual(["noPermitHeld BLOCK"]);
    expect(found(type, { heldKind: "" })).not.toContain("noPermitHeld BLOCK");
  });

  // From Monday 23 November, 30 November is the fifth working day after and 1 December the sixth (domain.md §1.11).
  it("needs more than five working days left", () => {
    expect(found(type, { heldExpiresOn: "2026-11-30" })).toContain("permitRunsOut BLOCK");
    expect(found(type, { heldExpiresOn: "2026-12-01" })).not.toContain("permitRunsOut BLOCK");
  });

  it("warns of a worker without a permit, and bars a grown-up child", () => {
    expect(found(type, { sponsorPermitExpiresOn: today })).toContain("sponsorWithoutPermit WARN");
    const grown = { relationship: "CHILD", birthDate: "2008-11-23", requestedUntil: "" };
    expect(found(type, grown)).toContain("childIsAdult BLOCK");
  });

  it("asks neither for the examination nor who may file nor when one entered", () => {
    const changes = { healthCertificateOn: "", lastEntryOn: "2020-01-01", filedBy: "RELATIVE" };
    expect(found(type, changes)).toEqual([]);
    expect(fileSlotsOf(currentForm(type))).not.toContain("PHYSICAL_EXAM");
    expect(factsOf(type).windowSteps).not.toContain("biometrics");
  });

  it("asks for the guide's papers, the proof of the relationship being on file", () => {
    expect(documentsOf(currentForm(type), "required", spouseAnswers(today), today)).toEqual([
      "PASSPORT_INFO",
      "VISA_OR_PERMIT_PAGE",
      "ENTRY_STAMP",
      "PHOTO_RECEIPT_SIGNED",
      "GUARANTEE_LETTER",
      "TEMP_RESIDENCE_FORM",
      "SPONSOR_WORK_PERMIT",
      "SPONSOR_PASSPORT",
      "SPONSOR_RESIDENCE_PERMIT",
    ]);
    expect(documentsOf(currentForm(type), "optional", childAnswers(today), today)).toEqual([
      "RELATIONSHIP_PROOF",
      "NATIONALITY_REVIEW",
    ]);
  });

  it("never runs longer than passport and worker's permit", () => {
    const changes = { passportExpiresOn: "2027-01-10", requestedUntil: "2027-01-11" };
    const late = type === "EXTENSION" ? "noPossibleValidity BLOCK" : "passportEndsFirst BLOCK";
    expect(found(type, changes)).toEqual([late]);
    expect(found(type, { requestedUntil: "2031-11-24" })).toContain("requestedTooLong BLOCK");
  });
});

describe("what only one of them has", () => {
  it("an extension is asked for thirty days before the permit ends, and for 180 days at least", () => {
    expect(found("EXTENSION", { heldExpiresOn: "2026-12-22" })).toEqual(["extensionLate WARN"]);
    expect(found("EXTENSION", { heldExpiresOn: "2026-12-23" })).toEqual([]);
    expect(found("EXTENSION", { requestedUntil: "2027-05-21" })).toEqual(["requestedTooShort BLOCK"]);
  });

  it.each(["RENEWAL", "REISSUE"] as const)("%s keeps the term of the permit held, however near", (type) => {
    expect(found(type, { heldExpiresOn: "2026-12-22", requestedUntil: "2026-12-22" })).toEqual([]);
    expect(factsOf(type).validity({}, today).min).toBe(today);
  });

  it("only a renewal knows an interview, and by itself asks for none", () => {
    expect(TYPES.map((type) => factsOf(type).interview?.byDefault(spouseAnswers(today)))).toEqual([
      undefined,
      false,
      undefined,
    ]);
  });

  it("the form is ticked as renewal or reissue", () => {
    expect(TYPES.map((type) => factsOf(type).ticks)).toEqual([[], ["renew"], ["reissue"]]);
  });
});
