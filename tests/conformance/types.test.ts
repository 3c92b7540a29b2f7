import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { legalDays } from "@/lib/domain/case/legal-day";
import type { QuestionGroup } from "@/lib/domain/questions/question";
import { GROUPS } from "@/lib/domain/questions/registry";
import { changedFields } from "@/lib/domain/form/changes";
import { whatIsMissing } from "@/lib/domain/form/completeness";
import { fieldsOf, isFieldOf, openedBy } from "@/lib/domain/form/form";
import { judge, judgeStep } from "@/lib/domain/form/judge";
import { answersLookedAt, judgedQuestions } from "@/lib/domain/form/judged-questions";
import { maskedAnswers } from "@/lib/domain/form/masked";
import { requiredDocuments } from "@/lib/domain/form/papers";
import { printedForm } from "@/lib/domain/form/printed";
import { machineVerdicts } from "@/lib/domain/review/machine-checks";
import { returnedFor, returnTargets } from "@/lib/domain/review/return-reasons";
import { findings } from "@/lib/domain/types/checks/findings";
import {
  allFields,
  allFileSlots,
  APPLICATION_TYPES,
  currentForm,
  factsOfType,
  formOf,
  formOfCase,
  formsOf,
  openTypes,
} from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { OF_TYPE } from "@/prisma/seed/people/holders-answers";
import { answersFor, spouseAnswers } from "@/tests/support/first-answers";
import { FIFTH, HORSE } from "./fifth-type";

jest.mock("@/lib/domain/types/registry", () => {
  const actual = jest.requireActual<{ TYPES: object }>("@/lib/domain/types/registry");
  const fifth = jest.requireActual<{ FIFTH: object }>("./fifth-type");
  return { TYPES: { ...actual.TYPES, FIFTH: fifth.FIFTH } };
});

const today = "2026-11-23";
const type = "FIFTH" as ApplicationType;
const form = () => currentForm(type);
const horseOwner = spouseAnswers(today, { [HORSE]: "BINKY" });
const answers = horseOwner;

describe("every type", () => {
  it("has a ticket letter of its own and forms whose versions rise", () => {
    const letters = APPLICATION_TYPES.map((each) => factsOfType(each).ticketLetter);
    expect(new Set(letters).size).toBe(letters.length);
    for (const each of APPLICATION_TYPES)
      expect(formsOf(each).map(({ version }) => version)).toEqual(formsOf(each).map((_, index) => index + 1));
  });

  it.each(["FIRST", "EXTENSION", "RENEWAL", "REISSUE", "FIFTH"] as ApplicationType[])(
    "%s checks only what its form asks, each check once, and asks no paper twice",
    (each) => {
      for (const version of formsOf(each)) {
        const { checks, documents } = version;
        expect(checks.filter(({ field }) => !isFieldOf(version, field))).toEqual([]);
        expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
        expect(new Set(documents.map(({ slot }) => slot)).size).toBe(documents.length);
      }
    },
  );

  it("has the papers that show its answers in a materials list, one paper an answer", () => {
    const shown = APPLICATION_TYPES.flatMap((each) => [...currentForm(each).questions.values()]);
    const papers = allFileSlots();
    expect(shown.filter(({ shownBy }) => shownBy && !papers.includes(shownBy))).toEqual([]);
    expect(shown.some(({ shownBy }) => shownBy)).toBe(true);
    for (const { shownBy = {} } of Object.values(GROUPS) as QuestionGroup[]) {
      const names = Object.values(shownBy).flat();
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("that is open is complete and without findings for a complete fixture", () => {
    for (const each of openTypes()) {
      const answers = OF_TYPE[each] ? answersFor(each, today) : horseOwner;
      const required = requiredDocuments(currentForm(each), answers, today);
      const documents = required.map((slot) => ({ slot, pages: 1, clean: true }));
      const given = { answers, documents, photo: true };
      expect(whatIsMissing({ form: currentForm(each), required }, given, today).complete).toBe(true);
      expect(findings(currentForm(each).checks, answers, today, defaultCalendar)).toEqual([]);
    }
  });
});

describe("a fifth type, made of its folder and a line in the registry", () => {
  it("has its question in the form, the lists and the changes, and in no other type", () => {
    expect(fieldsOf(form())).toContain(HORSE);
    expect(allFields()).toContain(HORSE);
    expect(fieldsOf(currentForm("FIRST"))).not.toContain(HORSE);
    expect(changedFields(form(), answers, { ...answers, [HORSE]: "" })).toEqual([HORSE]);
  });

  it("asks it by an answer of another step, and demands it by a condition", () => {
    const errorOf = (changes: object) =>
      judgeStep(form(), "family", { ...answers, ...changes }, today).errors[HORSE];
    expect(errorOf({})).toBeUndefined();
    expect(errorOf({ [HORSE]: "" })).toBe("required");
    expect(errorOf({ [HORSE]: "ROSINANTE" })).toBe("tooLong");
    expect(errorOf({ [HORSE]: "LESLI" })).toBe("notAnOption");
    expect(errorOf({ [HORSE]: "", heldKind: "STAY_PERMIT" })).toBeUndefined();
    expect(openedBy(form(), ["heldKind"])).toContain(HORSE);
  });

  it("is judged in the browser by plain data, with the answers of other steps it looks at", () => {
    const judged = judgedQuestions(form(), [HORSE]);
    const sent = JSON.parse(JSON.stringify(judged)) as typeof judged;
    expect(judge(sent, { ...answers, [HORSE]: "" }, today).errors).toEqual({ [HORSE]: "required" });
    expect(answersLookedAt(judged, answers)).toEqual({ heldKind: "VISA", employer: answers.employer });
  });

  it("is masked for officers and printed on the official form", () => {
    expect(maskedAnswers(form(), answers)[HORSE]).toBe("***");
    expect(printedForm(form(), answers).remarks).toBe("Horse: BINKY");
    expect(printedForm(formOf(type, 1), answers).remarks).toBe("");
  });

  it("has its check told and marked, and none it does not list", () => {
    const verdicts = (changes: object) =>
      machineVerdicts(FIFTH.checks, { ...answers, ...changes }, [today], defaultCalendar);
    expect(verdicts({}).map(({ check, verdict }) => [check, verdict])).toEqual([
      ["notInChina", "OK"],
      ["horseIsWild", "OK"],
    ]);
    expect(verdicts({ [HORSE]: "WILD" })).toMatchObject([{}, { verdict: "FAIL", field: HORSE }]);
    expect(verdicts({ [HORSE]: "" }).map(({ check }) => check)).toEqual(["notInChina"]);
  });

  it("has its paper demanded and returned like any other", () => {
    expect(requiredDocuments(form(), answers, today)).toContain("HORSE_PASSPORT");
    expect(allFileSlots()).toContain("HORSE_PASSPORT");
    const targets = returnTargets(form());
    expect(returnedFor(targets, { target: "HORSE_PASSPORT", reason: "missingTranslation" })).toBeDefined();
    expect(returnedFor(targets, { target: HORSE, reason: "incorrect" })).toBeDefined();
    expect(
      returnedFor(returnTargets(currentForm("FIRST")), { target: HORSE, reason: "incorrect" }),
    ).toBeUndefined();
  });
});

describe("a case filled in on an earlier form", () => {
  it("keeps it once submitted, while a draft follows the newest", () => {
    expect(formOfCase({ type: "FIFTH", state: "DRAFT", schemaVersion: 1 }).version).toBe(2);
    const returned = formOfCase({ type: "FIFTH", state: "RETURNED", schemaVersion: 1 });
    expect(returned.version).toBe(1);
    const without = { ...answers, [HORSE]: "" };
    expect(judgeStep(returned, "family", without, today).errors).toEqual({});
    expect(judgeStep(form(), "family", without, today).errors).toEqual({ [HORSE]: "required" });
  });

  it("is not readable by a version nobody knows", () => {
    expect(() => formOf(type, 3)).toThrow("3");
  });
});

describe("an accepted case", () => {
  const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
  const verdictOn = (days: string[]) =>
    machineVerdicts(
      currentForm("FIRST").checks,
      { ...answers, heldExpiresOn: "2026-12-10" },
      days,
      defaultCalendar,
    ).find(({ check }) => check === "heldDocumentExpired")?.verdict;

  it("does not fail for a visa that expired after the acceptance", () => {
    const facts = { firstSubmittedAt: at("2026-11-23"), submittedAt: at("2026-11-23") };
    expect(verdictOn(legalDays({ ...facts, acceptedAt: at("2026-12-09") }, "2026-12-20"))).toBe("OK");
    expect(verdictOn(legalDays({ ...facts, acceptedAt: at("2026-12-11") }, "2026-12-20"))).toBe("FAIL");
    expect(verdictOn(legalDays({}, "2026-12-20"))).toBe("FAIL");
  });

  it("keeps what was a condition of applying, however long the way to the window took", () => {
    const held = { ...answers, heldKind: "RESIDENCE_PERMIT", heldExpiresOn: "2026-12-04" };
    // Nine working days left when it was sent, three when it was accepted.
    const applied = legalDays({ firstSubmittedAt: at("2026-11-23"), submittedAt: at("2026-11-23") }, "");
    const accepted = legalDays({ acceptedAt: at("2026-12-01") }, "");
    const { checks } = currentForm("EXTENSION");
    const verdictBy = (days: string[]) =>
      machineVerdicts(checks, held, accepted, defaultCalendar, days).find(
        ({ check }) => check === "permitRunsOut",
      )?.verdict;

    expect(verdictBy(applied)).toBe("OK");
    expect(verdictBy(accepted)).toBe("FAIL");
  });

  it("was judged, before, on the day of the first submission too", () => {
    const resubmitted = { firstSubmittedAt: at("2026-12-01"), submittedAt: at("2026-12-15") };
    expect(verdictOn(legalDays(resubmitted, "2026-12-20"))).toBe("OK");
  });
});
