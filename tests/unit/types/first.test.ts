import { FIRST } from "@/lib/domain/types/first";
import type { Answers } from "@/lib/domain/questions/registry";
import { findings as findingsOf } from "@/lib/domain/types/checks/findings";
import { documentsOf, requiredDocuments } from "@/lib/domain/form/papers";
import {
  applicationType,
  currentForm,
  factsOfType,
  isOpenType,
  openTypes,
} from "@/lib/domain/types/known-types";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { childAnswers, spouseAnswers } from "@/tests/support/first-answers";

const today = "2026-11-23";
const form = currentForm("FIRST");
const judge = (answers: Partial<Answers>) => findingsOf(FIRST.checks, answers, today, defaultCalendar);
/** The findings on a spouse's otherwise right answers. */
const findings = (changes: Partial<Answers> = {}) => judge(spouseAnswers(today, changes));
const codes = (changes: Partial<Answers> = {}) => findings(changes).map((finding) => finding.code);

describe("a first application", () => {
  it("raises nothing when all is right", () => {
    expect(findings()).toEqual([]);
    expect(judge(childAnswers(today))).toEqual([]);
  });

  it("stays silent about what has not been answered", () => {
    expect(judge({})).toEqual([]);
  });

  it("needs the applicant in China", () => {
    expect(findings({ inChina: "" })).toMatchObject([
      { code: "notInChina", severity: "BLOCK", field: "inChina" },
    ]);
  });

  it("needs a worker with a valid permit or one in process", () => {
    expect(findings({ sponsorPermitExpiresOn: today })).toContainEqual({
      code: "sponsorWithoutPermit",
      severity: "BLOCK",
      field: "sponsorPermitExpiresOn",
      fields: ["sponsorPermitExpiresOn"],
      data: { expiresOn: today },
    });
    expect(codes({ sponsorPermitExpiresOn: "", sponsorInProcessSerial: "44030026111000001" })).toEqual([]);
  });

  it("is refused on a visa that ends today", () => {
    expect(codes({ heldExpiresOn: today })).toEqual(["heldDocumentExpired"]);
    expect(codes({ heldExpiresOn: "2026-11-24" })).toEqual([]);
  });

  it("is refused to a child on its eighteenth birthday, not the day before", () => {
    const of = (birthDate: string) =>
      judge(childAnswers(today, { birthDate, filedBy: "SELF", healthCertificateOn: "2026-11-01" }));
    expect(of("2008-11-23")).toMatchObject([{ code: "childIsAdult", data: { birthday: "2026-11-23" } }]);
    expect(of("2008-11-24").map((finding) => finding.code)).toEqual(["noPossibleValidity"]);
  });

  it("asks for at least 180 days", () => {
    expect(findings({ requestedUntil: "2027-05-21" })).toMatchObject([
      { code: "requestedTooShort", severity: "BLOCK", data: { limit: "2027-05-22" } },
    ]);
    expect(codes({ requestedUntil: "2027-05-22" })).toEqual([]);
  });

  it("asks for no more than the worker's permit, saying so", () => {
    expect(findings({ sponsorPermitExpiresOn: "2027-09-01" })).toMatchObject([
      { code: "requestedTooLong", data: { limit: "2027-09-01", cause: "SPONSOR_PERMIT" } },
    ]);
    expect(codes({ sponsorPermitExpiresOn: "2027-09-01", requestedUntil: "2027-09-01" })).toEqual([]);
  });

  it("asks for no more than the passport, saying so", () => {
    expect(findings({ passportExpiresOn: "2027-09-01" })).toMatchObject([
      { code: "passportEndsFirst", data: { limit: "2027-09-01" } },
    ]);
  });

  it("says at once when no term is possible", () => {
    expect(findings({ passportExpiresOn: "2027-03-01" })).toMatchObject([
      { code: "noPossibleValidity", severity: "BLOCK", data: { max: "2027-03-01", cause: "PASSPORT" } },
    ]);
  });

  it.each([
    ["2008-11-24", false],
    ["2008-11-23", true],
    ["1955-11-24", true],
    ["1955-11-23", false],
  ])("somebody born %s needs the physical examination: %s", (birthDate, needed) => {
    const answers = { birthDate, relationship: "PARENT", healthCertificateOn: "" };
    expect(codes(answers).includes("healthCertificateMissing")).toBe(needed);
    expect(requiredDocuments(form, spouseAnswers(today, answers), today).includes("PHYSICAL_EXAM")).toBe(
      needed,
    );
  });

  it("takes a health certificate of six months, no older", () => {
    expect(codes({ healthCertificateOn: "2026-05-23" })).toEqual([]);
    expect(findings({ healthCertificateOn: "2026-05-22" })).toMatchObject([
      { code: "healthCertificateTooOld", data: { oldest: "2026-05-23" } },
    ]);
  });

  it.each([
    ["fifteen", "2011-11-24", "", true],
    ["sixteen", "2010-11-23", "", false],
    ["fifty-nine", "1966-11-24", "", false],
    ["sixty", "1966-11-23", "", true],
    ["thirty-eight and ill", "1988-04-12", "yes", true],
  ])("may be filed by a relative for somebody %s", (_, birthDate, filerIllness, allowed) => {
    expect(codes({ birthDate, filedBy: "RELATIVE", filerIllness }).includes("relativeMayNotFile")).toBe(
      !allowed,
    );
  });

  it("warns when thirty days have passed since entry", () => {
    expect(codes({ lastEntryOn: "2026-10-24" })).toEqual([]);
    expect(findings({ lastEntryOn: "2026-10-23" })).toMatchObject([
      { code: "entryOver30Days", severity: "WARN", data: { limit: "2026-11-22" } },
    ]);
  });

  it("warns about visas of another business, only while a visa is held", () => {
    expect(findings({ visaCategory: "Q1" })).toMatchObject([
      { code: "visaCategoryUnusual", severity: "WARN", data: { category: "Q1" } },
    ]);
    expect(codes({ heldKind: "STAY_PERMIT", visaCategory: "Q1" })).toEqual([]);
  });

  it("warns about a photo receipt of more than a year", () => {
    expect(codes({ photoReceiptNo: "Y2511231262770A" })).toEqual([]);
    expect(findings({ photoReceiptNo: "Y2511221262770A" })).toMatchObject([
      { code: "photoReceiptTooOld", severity: "WARN", data: { issuedOn: "2025-11-22" } },
    ]);
    expect(codes({ photoReceiptNo: "ABCDEFGHIJ" })).toEqual([]);
  });
});

describe("the materials of a first application", () => {
  it("are those of the guide", () => {
    expect(requiredDocuments(form, spouseAnswers(today), today)).toEqual([
      "PASSPORT_INFO",
      "VISA_OR_PERMIT_PAGE",
      "ENTRY_STAMP",
      "PHOTO_RECEIPT_SIGNED",
      "GUARANTEE_LETTER",
      "TEMP_RESIDENCE_FORM",
      "PHYSICAL_EXAM",
      "RELATIONSHIP_PROOF",
      "SPONSOR_WORK_PERMIT",
      "SPONSOR_PASSPORT",
      "SPONSOR_RESIDENCE_PERMIT",
    ]);
  });

  it("leave out the worker's permits while they are in process, though they may be shown", () => {
    const answers = spouseAnswers(today, { sponsorInProcessSerial: "44030026111000001" });
    expect(requiredDocuments(form, answers, today)).not.toContain("SPONSOR_WORK_PERMIT");
    expect(requiredDocuments(form, answers, today)).not.toContain("SPONSOR_RESIDENCE_PERMIT");
    expect(documentsOf(form, "optional", answers, today)).toEqual([
      "RELATIONSHIP_PROOF_ZH",
      "SPONSOR_WORK_PERMIT",
      "SPONSOR_RESIDENCE_PERMIT",
    ]);
  });

  it("may hold a review of the nationality for somebody under 18", () => {
    const ofAll = "RELATIONSHIP_PROOF_ZH";
    expect(documentsOf(form, "optional", childAnswers(today), today)).toEqual([
      ofAll,
      "NATIONALITY_REVIEW",
      "NATIONALITY_REVIEW_ZH",
    ]);
    expect(documentsOf(form, "optional", spouseAnswers(today), today)).toEqual([ofAll]);
  });
});

describe("the interview", () => {
  const byDefault = (changes: Partial<Answers>) => FIRST.interview?.byDefault(spouseAnswers(today, changes));

  it("is the default for spouses and for papers nobody certified", () => {
    expect(byDefault({})).toBe(true);
    expect(byDefault({ relationship: "PARENT" })).toBe(false);
    expect(byDefault({ relationship: "PARENT", certificationKind: "NONE" })).toBe(true);
    expect(byDefault({ relationship: "CHILD", certificationKind: "FOREIGN_EMBASSY_IN_CHINA" })).toBe(true);
  });
});

describe("the registry", () => {
  it("offers the guide's four types", () => {
    expect(openTypes()).toEqual(["FIRST", "EXTENSION", "RENEWAL", "REISSUE"]);
    expect(openTypes().every(isOpenType)).toBe(true);
    expect(factsOfType("FIRST")).toBe(FIRST);
    expect(() => applicationType("ELSE")).toThrow("ELSE");
  });
});
