import type { Answers, DraftAnswers, Field } from "@/lib/domain/questions/registry";
import { fieldsOf, questionOf } from "@/lib/domain/form/form";
import { currentForm } from "@/lib/domain/types/known-types";
import { judgeStep as judgeStepOf } from "@/lib/domain/form/judge";
import { type Step, STEPS } from "@/lib/domain/vocabulary";
import { childAnswers, spouseAnswers } from "@/tests/support/first-answers";

const today = "2026-11-23";
const form = currentForm("FIRST");
const FIELD_NAMES = fieldsOf(form);
const ask = (name: Field) => questionOf(form, name);
const judgeStep = (step: Step, answers: DraftAnswers, day: string) => judgeStepOf(form, step, answers, day);
/** The error of `field` when the otherwise right answers hold `changes`. */
const errorOf = (field: Field, changes: Partial<Answers>) =>
  judgeStep(ask(field).step, spouseAnswers(today, changes), today).errors[field];

describe("right answers", () => {
  it.each(STEPS)("pass the step %s", (step) => {
    expect(judgeStep(step, spouseAnswers(today), today).errors).toEqual({});
    expect(judgeStep(step, childAnswers(today), today).errors).toEqual({});
  });

  it("are trimmed, and upper-cased where the passport is", () => {
    const { answers } = judgeStep(
      "personal",
      spouseAnswers(today, { familyName: " kim ", passportNo: "m46530362 " }),
      today,
    );
    expect([answers.familyName, answers.passportNo]).toEqual(["KIM", "M46530362"]);
  });

  it("drop what is no longer asked", () => {
    const { answers } = judgeStep(
      "permit",
      spouseAnswers(today, { heldKind: "RESIDENCE_PERMIT", filerName: "X" }),
      today,
    );
    expect([answers.visaCategory, answers.filerName]).toEqual(["", ""]);
  });
});

test.each(["familyName", "givenName", "sponsorFamilyName", "sponsorGivenName"] as const)(
  "%s is as long as a passport's page prints it, however its machine-readable lines cut it",
  (name) => {
    expect(errorOf(name, { [name]: "A".repeat(41) })).toBeUndefined();
    expect(errorOf(name, { [name]: "WIJERATNE MUDIYANSELAGE CHANDRASEKARA BANDARANAYAKE" })).toBeUndefined();
  },
);

/** The answer that makes a conditional question be asked. */
const askedFor = (name: Field): DraftAnswers => {
  const { when } = ask(name);
  return when?.op === "is" ? { [when.field]: when.values[0] } : {};
};

describe("every question", () => {
  it.each(FIELD_NAMES.filter((name) => ask(name).required))("%s may not stay empty when asked", (name) => {
    const expected = ask(name).kind === "checkbox" ? "mustDeclare" : "required";
    expect(errorOf(name, { ...askedFor(name), [name]: "" })).toBe(expected);
    expect(errorOf(name, { ...askedFor(name), [name]: "   " })).toBe(expected);
  });

  it.each(FIELD_NAMES.filter((name) => ask(name).max))("%s has a longest length", (name) => {
    const max = ask(name).max ?? 0;
    expect(errorOf(name, { ...askedFor(name), [name]: "A".repeat(max + 1) })).toBe("tooLong");
  });

  it.each(FIELD_NAMES.filter((name) => ask(name).format))("%s has a form", (name) => {
    expect(errorOf(name, { ...askedFor(name), [name]: "?!" })).toBe(ask(name).format);
  });

  it.each(FIELD_NAMES.filter((name) => ask(name).options || ask(name).kind === "nationality"))(
    "%s takes only what is in the list",
    (name) => {
      expect(errorOf(name, { [name]: "CHN" })).toBe("notAnOption");
    },
  );

  it.each(FIELD_NAMES.filter((name) => ask(name).kind === "date"))(
    "%s takes only days that exist",
    (name) => {
      expect(errorOf(name, { [name]: "2026-02-30" })).toBe("notADate");
      expect(errorOf(name, { [name]: "tomorrow" })).toBe("notADate");
      expect(errorOf(name, { [name]: "1899-12-31" })).toBe("tooLongAgo");
    },
  );

  it.each(FIELD_NAMES.filter((name) => ask(name).date === "past"))("%s is not in the future", (name) => {
    expect(errorOf(name, { [name]: "2026-11-24" })).toBe("mustBePast");
  });

  it.each(FIELD_NAMES.filter((name) => ask(name).date === "future"))("%s is later than today", (name) => {
    expect(errorOf(name, { [name]: today })).toBe("mustBeFuture");
  });

  it("a term that ends today is told in words of its own, not in those of a passport", () => {
    expect(errorOf("requestedUntil", { requestedUntil: today })).toBe("mustBeAhead");
  });
});

describe("answers that do not go together", () => {
  it("one name is enough, none is not", () => {
    expect(errorOf("familyName", { givenName: "" })).toBeUndefined();
    expect(errorOf("familyName", { familyName: "" })).toBeUndefined();
    expect(errorOf("familyName", { familyName: "", givenName: "" })).toBe("bothNamesEmpty");
    expect(errorOf("sponsorFamilyName", { sponsorFamilyName: "", sponsorGivenName: "" })).toBe(
      "bothNamesEmpty",
    );
  });

  it("a passport is issued after birth and before it expires", () => {
    expect(errorOf("passportIssuedOn", { passportIssuedOn: "1980-01-01" })).toBe("issuedBeforeBirth");
    const swapped = { passportIssuedOn: "2030-01-01", passportExpiresOn: "2028-01-01" };
    expect(errorOf("passportExpiresOn", swapped)).toBe("issuedAfterExpiry");
  });

  it("the worker shows a permit or a serial number in process", () => {
    expect(errorOf("workPermitNo", { workPermitNo: "" })).toBe("permitOrSerialMissing");
    expect(errorOf("sponsorPermitExpiresOn", { sponsorPermitExpiresOn: "" })).toBe("permitOrSerialMissing");
    const inProcess = {
      sponsorInProcessSerial: "44030026111000001",
      workPermitNo: "",
      sponsorPermitExpiresOn: "",
    };
    expect(judgeStep("family", spouseAnswers(today, inProcess), today).errors).toEqual({});
  });

  it("are told together with everything else that is missing", () => {
    const { errors } = judgeStep("personal", {}, today);
    expect(errors).toMatchObject({ familyName: "bothNamesEmpty", gender: "required", address: "required" });
    const permit = judgeStep("permit", { heldKind: "VISA", filedBy: "RELATIVE" }, today).errors;
    expect(permit).toMatchObject({ inChina: "mustDeclare", visaCategory: "required", filerName: "required" });
  });

  it("keep what was typed, normalised, when they are refused", () => {
    const typed = judgeStep("personal", { familyName: " kim?", mobile: "12" }, today);
    expect(typed.answers).toMatchObject({ familyName: "KIM?", mobile: "12" });
    expect(typed.errors).toMatchObject({ familyName: "latinName", mobile: "mobile" });
  });
});
