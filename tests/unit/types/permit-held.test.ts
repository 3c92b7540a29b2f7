import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import type { Calendar, DayKind } from "@/lib/domain/calendar/working-days";
import type { Answers } from "@/lib/domain/questions/registry";
import { findings } from "@/lib/domain/types/checks/findings";
import { whatIsMissing } from "@/lib/domain/form/completeness";
import { judgeStep } from "@/lib/domain/form/judge";
import { documentsOf, fileSlotsOf } from "@/lib/domain/form/papers";
import { printedForm } from "@/lib/domain/form/printed";
import { currentForm, factsOfType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { answersFor } from "@/tests/support/first-answers";

const today = "2026-11-23";
const TYPES = ["EXTENSION", "RENEWAL", "REISSUE"] as const;

const foundOf = (
  type: ApplicationType,
  changes: Partial<Answers> = {},
  calendar: Calendar = defaultCalendar,
  day = today,
) => findings(factsOfType(type).checks, answersFor(type, today, changes), day, calendar);

/** What is found on a spouse who holds a permit, with `changes`. */
const found = (...given: Parameters<typeof foundOf>) =>
  foundOf(...given).map(({ code, severity }) => `${code} ${severity}`);

const offered = (type: ApplicationType, changes: Partial<Answers>) =>
  foundOf(type, changes).map(({ code, offers }) => [code, offers]);

describe.each(TYPES)("%s, of a permit already held", (type) => {
  it("looks at few days however far ahead a last day was typed", () => {
    let looked = 0;
    class CountedDays extends Map<string, DayKind> {
      override get(day: string) {
        looked += 1;
        return super.get(day);
      }
    }
    const calendar = { ...defaultCalendar, days: new CountedDays(defaultCalendar.days) };
    foundOf(type, { heldExpiresOn: "2099-12-31", requestedUntil: "2099-12-31" }, calendar);
    expect(looked).toBeLessThan(50);
  });

  it("finds nothing when all is right, and nothing is missing", () => {
    expect(found(type)).toEqual([]);
    const given = { answers: answersFor(type, today), documents: [], photo: true };
    expect(whatIsMissing({ form: currentForm(type), required: [] }, given, today).complete).toBe(true);
  });

  it("needs a residence permit, not a visa, and offers a first one", () => {
    expect(offered(type, { heldKind: "VISA" })).toEqual([["noPermitHeld", "FIRST"]]);
    expect(found(type, { heldKind: "" })).not.toContain("noPermitHeld BLOCK");
  });

  // From Monday 23 November, 30 November is the fifth working day after and 1 December the sixth (domain.md §1.11).
  it("needs more than five working days left", () => {
    expect(found(type, { heldExpiresOn: "2026-11-30" })).toContain("permitRunsOut BLOCK");
    expect(found(type, { heldExpiresOn: "2026-12-01" })).not.toContain("permitRunsOut BLOCK");
  });

  // From Monday 28 December: 1 January is off, so that 5 January is the fifth and 6 January the sixth working day after.
  it("says where the count stands on a year that is not announced", () => {
    const on = (heldExpiresOn: string, calendar?: Calendar) =>
      found(type, { heldExpiresOn, requestedUntil: "" }, calendar, "2026-12-28");
    expect(on("2027-01-05")).toContain("permitRunsOut BLOCK");
    expect(on("2027-01-06")).toContain("permitMayRunOut WARN");
    expect(on("2027-01-13")).toContain("permitMayRunOut WARN");
    expect(on("2027-01-14")).not.toContain("permitMayRunOut WARN");
    const announced = { ...defaultCalendar, status: new Map(defaultCalendar.status).set(2027, "OFFICIAL") };
    expect(on("2027-01-05", announced as Calendar)).toContain("permitRunsOut BLOCK");
    expect(on("2027-01-06", announced as Calendar)).not.toContain("permitMayRunOut WARN");
  });

  it("warns of a worker without a permit, and bars a grown-up child", () => {
    expect(found(type, { sponsorPermitExpiresOn: today })).toContain("sponsorWithoutPermit WARN");
    const grown = { relationship: "CHILD", birthDate: "2008-11-23", requestedUntil: "" };
    expect(found(type, grown)).toContain("childIsAdult BLOCK");
    expect(found(type, { ...grown, birthDate: "2008-11-24" })).not.toContain("childIsAdult BLOCK");
  });

  it("must be in China", () => {
    expect(found(type, { inChina: "" })).toEqual(["notInChina BLOCK"]);
  });

  it("asks neither for the examination nor who may file nor when one entered", () => {
    const changes = { healthCertificateOn: "", lastEntryOn: "2020-01-01", filedBy: "RELATIVE" };
    expect(found(type, changes)).toEqual([]);
    expect(fileSlotsOf(currentForm(type))).not.toContain("PHYSICAL_EXAM");
    expect(factsOfType(type).windowSteps).not.toContain("biometrics");
  });

  it("asks for the guide's papers, the proof of the relationship being on file, and for its own", () => {
    const asked = documentsOf(currentForm(type), "required", answersFor(type, today), today);
    const guide = [
      "PASSPORT_INFO",
      "VISA_OR_PERMIT_PAGE",
      "ENTRY_STAMP",
      "PHOTO_RECEIPT_SIGNED",
      "GUARANTEE_LETTER",
      "TEMP_RESIDENCE_FORM",
      "SPONSOR_WORK_PERMIT",
      "SPONSOR_PASSPORT",
      "SPONSOR_RESIDENCE_PERMIT",
    ];
    const own = {
      EXTENSION: guide,
      RENEWAL: [...guide, "OLD_PASSPORT"],
      REISSUE: [...guide.filter((slot) => slot !== "VISA_OR_PERMIT_PAGE"), "LOSS_STATEMENT"],
    };
    expect(asked).toEqual(own[type]);
    const child = answersFor(type, today, { birthDate: "2015-06-03" });
    expect(documentsOf(currentForm(type), "optional", child, today)).toEqual(
      expect.arrayContaining(["RELATIONSHIP_PROOF", "NATIONALITY_REVIEW"]),
    );
  });

  it("never runs longer than passport and worker's permit", () => {
    const term = { heldExpiresOn: "2027-01-11", requestedUntil: "2027-01-11" };
    const changes = { ...term, passportExpiresOn: "2027-01-10" };
    expect(found(type, changes)).toContain(
      type === "EXTENSION" ? "noPossibleValidity BLOCK" : "passportEndsFirst BLOCK",
    );
    expect(found(type, { ...term, passportExpiresOn: "2027-01-11" })).not.toContain(
      "passportEndsFirst BLOCK",
    );
    expect(found(type, { requestedUntil: "2031-11-24" })).toContain("requestedTooLong BLOCK");
  });
});

describe("an extension", () => {
  it("is asked for thirty days before the permit ends", () => {
    expect(found("EXTENSION", { heldExpiresOn: "2026-12-22" })).toEqual(["extensionLate WARN"]);
    expect(found("EXTENSION", { heldExpiresOn: "2026-12-23" })).toEqual([]);
  });

  it("is for a permit on which nothing has changed, and offers a renewal", () => {
    expect(offered("EXTENSION", { nothingChanged: "" })).toEqual([["registeredItemsChanged", "RENEWAL"]]);
  });

  it("is not for another passport than that of the permit on file, though the box is ticked", () => {
    const onFile = { formerPassportNo: "M46530362", formerFamilyName: "KIM", formerGivenName: "MINJI" };
    expect(found("EXTENSION", onFile)).toEqual([]);
    expect(found("EXTENSION", { ...onFile, passportNo: "m 4653 0362" })).toEqual([]);
    expect(found("EXTENSION", { ...onFile, passportNo: "" })).toEqual([]);
    expect(offered("EXTENSION", { ...onFile, passportNo: "M77812345" })).toEqual([
      ["otherPassportThanOnPermit", "RENEWAL"],
    ]);
    expect(found("REISSUE", { ...onFile, passportNo: "M77812345" })).toEqual([]);
  });

  it("tells of another name than that of the permit on file, and lets another spelling through", () => {
    const onFile = { formerFamilyName: "KIM", formerGivenName: "MIN JI" };
    expect(found("EXTENSION", { ...onFile, givenName: "MIN-JI" })).toEqual([]);
    expect(offered("EXTENSION", { ...onFile, familyName: "PARK" })).toEqual([
      ["otherNameThanOnPermit", "RENEWAL"],
    ]);
    expect(found("EXTENSION", { ...onFile, familyName: "PARK" })).toEqual(["otherNameThanOnPermit WARN"]);
  });

  it("runs 180 days at least, and longer than the permit held", () => {
    expect(found("EXTENSION", { requestedUntil: "2027-05-21" })).toEqual(["requestedTooShort BLOCK"]);
    expect(found("EXTENSION", { requestedUntil: "2027-05-22" })).toEqual([]);
    const held = { heldExpiresOn: "2027-09-01" };
    expect(found("EXTENSION", { ...held, requestedUntil: "2027-09-01" })).toEqual([
      "requestedNotLater BLOCK",
    ]);
    expect(found("EXTENSION", { ...held, requestedUntil: "2027-09-02" })).toEqual([]);
    const { validity } = factsOfType("EXTENSION");
    expect(validity({ heldExpiresOn: "2027-09-01" }, today).min).toBe("2027-09-02");
    expect(validity({ heldExpiresOn: "2026-12-31" }, today).min).toBe("2027-05-22");
  });

  it("knows no interview and ticks nothing on the form", () => {
    expect(factsOfType("EXTENSION").interview).toBeUndefined();
    expect(factsOfType("EXTENSION").ticks).toEqual([]);
  });
});

describe("a renewal", () => {
  it("needs something that changed, and offers an extension", () => {
    expect(offered("RENEWAL", { changedPassport: "" })).toEqual([["noChangeNamed", "EXTENSION"]]);
  });

  it("needs the former number and name to be others than the present ones", () => {
    expect(found("RENEWAL", { formerPassportNo: "M46530362" })).toEqual(["formerPassportSame BLOCK"]);
    expect(found("RENEWAL", { formerPassportNo: "M-4653-0362" })).toEqual(["formerPassportSame BLOCK"]);
    const renamed = { changedName: "yes", formerFamilyName: "KIM", formerGivenName: "MINJI" };
    expect(found("RENEWAL", renamed)).toEqual(["formerNameSame BLOCK"]);
    expect(found("RENEWAL", { ...renamed, formerGivenName: "MINJEONG" })).toEqual([]);
  });

  it("asks for what stood there before only where it changed", () => {
    const errors = (changes: Partial<Answers>) =>
      judgeStep(currentForm("RENEWAL"), "permit", answersFor("RENEWAL", today, changes), today).errors;
    expect(errors({ formerPassportNo: "" })).toEqual({ formerPassportNo: "required" });
    expect(errors({ changedPassport: "", formerPassportNo: "", changedOn: "" })).toEqual({});
    expect(errors({ changedName: "yes" })).toEqual({ formerFamilyName: "bothNamesEmpty" });
    expect(errors({ changedName: "yes", formerGivenName: "SUKARNI" })).toEqual({});
  });

  it("warns of a change more than ten days ago", () => {
    expect(found("RENEWAL", { changedOn: "2026-11-13" })).toEqual([]);
    expect(found("RENEWAL", { changedOn: "2026-11-12" })).toEqual(["changeReportedLate WARN"]);
  });

  it("keeps the term of the permit held, however near, or asks for a new one in full", () => {
    const until = (heldExpiresOn: string, requestedUntil: string) =>
      found("RENEWAL", { heldExpiresOn, requestedUntil });
    expect(until("2026-12-22", "2026-12-22")).toEqual([]);
    expect(until("2026-12-22", "2026-12-21")).toEqual(["requestedEarlier BLOCK"]);
    expect(until("2026-12-22", "2027-05-21")).toEqual(["requestedTooShort BLOCK"]);
    expect(until("2026-12-22", "2027-05-22")).toEqual([]);
    expect(factsOfType("RENEWAL").validity({}, today).min).toBe(today);
  });

  it("asks for an interview when the name changed", () => {
    const byDefault = (changes: Partial<Answers>) =>
      factsOfType("RENEWAL").interview?.byDefault(answersFor("RENEWAL", today, changes));
    expect(byDefault({})).toBe(false);
    expect(byDefault({ changedName: "yes" })).toBe(true);
  });

  it("asks for what shows the change, and says it on the form", () => {
    const papers = (changes: Partial<Answers>) =>
      documentsOf(currentForm("RENEWAL"), "required", answersFor("RENEWAL", today, changes), today);
    const renamed = { changedPassport: "", changedName: "yes", formerGivenName: "MINJEONG" };
    expect(papers(renamed)).toContain("NAME_CHANGE_PROOF");
    expect(papers(renamed)).not.toContain("OLD_PASSPORT");
    const changes = (answers: Partial<Answers>) =>
      printedForm(currentForm("RENEWAL"), answersFor("RENEWAL", today, answers)).changes;
    expect(changes({})).toEqual(["passportNo"]);
    expect(changes(renamed)).toEqual(["name"]);
    expect(factsOfType("RENEWAL").ticks).toEqual(["renew"]);
  });
});

describe.each(["EXTENSION", "RENEWAL", "REISSUE"] as const)("a permit that has ended (%s)", (type) => {
  it("is told as such, and nobody is asked to wish for the day that has passed", () => {
    const said = found(type, { heldExpiresOn: "2026-11-22", requestedUntil: "2027-07-01" });
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((one) => /^requested(NotLater|Earlier|Differs) /.test(one))).toEqual([]);
  });
});

describe("a reissue", () => {
  it("keeps exactly the term of the permit it replaces", () => {
    const until = (requestedUntil: string) =>
      found("REISSUE", { heldExpiresOn: "2026-12-22", requestedUntil });
    expect(until("2026-12-22")).toEqual([]);
    expect(until("2026-12-21")).toEqual(["requestedDiffers BLOCK"]);
    expect(until("2026-12-23")).toEqual(["requestedDiffers BLOCK"]);
    expect(factsOfType("REISSUE").validity({ heldExpiresOn: "2026-12-22" }, today)).toMatchObject({
      min: today,
      max: "2026-12-22",
      cause: "HELD_PERMIT",
    });
  });

  it("asks how the permit was lost or damaged, and where only when it is gone", () => {
    const errors = (changes: Partial<Answers>) =>
      judgeStep(currentForm("REISSUE"), "permit", answersFor("REISSUE", today, changes), today).errors;
    expect(errors({ lossKind: "" })).toEqual({ lossKind: "required" });
    expect(errors({ lossPlace: "" })).toEqual({ lossPlace: "required" });
    expect(errors({ lossKind: "DAMAGED", lossPlace: "" })).toEqual({});
    expect(errors({ lossOn: "2026-11-24" })).toEqual({ lossOn: "mustBePast" });
    expect(errors({ lossHow: "" })).toEqual({ lossHow: "required" });
  });

  it("asks for a statement of what is gone, and for the permit that is damaged", () => {
    const papers = (lossKind: string) =>
      documentsOf(currentForm("REISSUE"), "required", answersFor("REISSUE", today, { lossKind }), today);
    expect(papers("STOLEN")).toContain("LOSS_STATEMENT");
    expect(papers("STOLEN")).not.toContain("VISA_OR_PERMIT_PAGE");
    expect(papers("DAMAGED")).toEqual(expect.arrayContaining(["VISA_OR_PERMIT_PAGE", "DAMAGED_PERMIT"]));
    expect(papers("DAMAGED")).not.toContain("LOSS_STATEMENT");
  });

  it("knows no interview and ticks its box", () => {
    expect(factsOfType("REISSUE").interview).toBeUndefined();
    expect(factsOfType("REISSUE").ticks).toEqual(["reissue"]);
  });
});
