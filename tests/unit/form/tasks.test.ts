import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { stepStatuses, whatIsMissing, type Given } from "@/lib/domain/form/completeness";
import { lastDayToSubmit } from "@/lib/domain/form/last-day";
import { requiredDocuments } from "@/lib/domain/form/papers";
import { tasksOf } from "@/lib/domain/form/tasks";
import { currentForm } from "@/lib/domain/types/known-types";
import { answersFor } from "@/tests/support/first-answers";

const today = "2026-11-23";

describe("the tasks of a draft", () => {
  const tasks = (given: Given) => {
    const form = currentForm("FIRST");
    const missing = whatIsMissing(
      { form, required: requiredDocuments(form, given.answers, today) },
      given,
      today,
    );
    return tasksOf(form, missing, stepStatuses(form, given, missing));
  };

  it("say how many answers and papers are missing in each step, the photo with the person", () => {
    const empty = tasks({ answers: {}, documents: [], photo: false });
    expect(empty.map(({ step, status }) => [step, status])).toEqual([
      ["personal", "empty"],
      ["permit", "empty"],
      ["family", "empty"],
      ["attachments", "empty"],
    ]);
    const answers = answersFor("FIRST", today, { employer: "", address: "" });
    const [personal, permit, family, attachments] = tasks({ answers, documents: [], photo: false });
    expect(personal).toMatchObject({ missing: 2, status: "partial" });
    expect(permit).toMatchObject({ missing: 0, status: "complete" });
    expect(family).toMatchObject({ missing: 1, status: "partial" });
    expect(attachments).toMatchObject({
      missing: requiredDocuments(currentForm("FIRST"), answers, today).length,
    });
  });

  it("say what was carried over and what waits for the check of its files", () => {
    const answers = answersFor("FIRST", today);
    const documents = [{ slot: "PASSPORT_INFO", pages: 1, clean: false }] as const;
    const [personal, , , attachments] = tasks({ answers, documents, photo: true, unconfirmed: ["personal"] });
    expect(personal).toMatchObject({ missing: 0, unconfirmed: true, status: "partial" });
    expect(attachments).toMatchObject({ unchecked: 1 });
  });
});

describe("the last day to submit", () => {
  const last = (...given: Parameters<typeof answersFor>) =>
    lastDayToSubmit(currentForm(given[0]).checks, answersFor(...given), today, defaultCalendar);

  it("is the day before the visa ends, for a first application", () => {
    expect(last("FIRST", today, { heldExpiresOn: "2026-12-24" })).toBe("2026-12-23");
  });

  // Six working days after Wednesday 16 December are 17, 18, 21, 22, 23 and 24 December.
  it("is the last one with six working days left, for who holds a permit", () => {
    expect(last("EXTENSION", today, { heldExpiresOn: "2026-12-24" })).toBe("2026-12-16");
  });

  it("is the last one on which the certificate counts or the term asked for is long enough", () => {
    expect(last("FIRST", today, { healthCertificateOn: "2026-05-30" })).toBe("2026-11-30");
    expect(last("FIRST", today, { requestedUntil: "2027-05-29" })).toBe("2026-11-30");
  });

  it("is not told where nothing comes up within two months, nor for what bars today already", () => {
    expect(last("FIRST", today, { heldExpiresOn: "2027-03-01" })).toBeUndefined();
    expect(last("FIRST", today, { heldExpiresOn: "2027-03-01", inChina: "" })).toBeUndefined();
  });
});
