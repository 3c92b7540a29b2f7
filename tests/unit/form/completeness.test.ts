import { requiredDocuments } from "@/lib/domain/form/papers";
import { currentForm } from "@/lib/domain/types/known-types";
import { type Given, stepStatus, whatIsMissing } from "@/lib/domain/form/completeness";
import type { Step } from "@/lib/domain/vocabulary";
import { judgePhoto, isBluePixel, isPhotoUsable } from "@/lib/domain/attachments/photo-rules";
import { spouseAnswers } from "@/tests/support/first-answers";

const today = "2026-11-23";
const answers = spouseAnswers(today);
const form = currentForm("FIRST");
const documents = requiredDocuments(form, answers, today).map((slot) => ({ slot, pages: 1, clean: true }));
const complete: Given = { answers, documents, photo: true };

const lacking = (given: Given) =>
  whatIsMissing({ form, required: requiredDocuments(form, given.answers, today) }, given, today);

describe("an application", () => {
  it("is complete when every step passes and every document is there and clean", () => {
    const missing = lacking(complete);
    expect(missing).toMatchObject({ documents: [], unchecked: [], complete: true });
  });

  it("lacks a document that was never uploaded or has no page left", () => {
    const without = documents.filter(({ slot }) => slot !== "GUARANTEE_LETTER");
    expect(lacking({ ...complete, documents: without })).toMatchObject({
      documents: ["GUARANTEE_LETTER"],
      complete: false,
    });
    const emptied = [...without, { slot: "GUARANTEE_LETTER" as const, pages: 0, clean: true }];
    expect(lacking({ ...complete, documents: emptied }).documents).toEqual(["GUARANTEE_LETTER"]);
  });

  it("waits for documents whose check is not over", () => {
    const pending = documents.map((each) => (each.slot === "ENTRY_STAMP" ? { ...each, clean: false } : each));
    expect(lacking({ ...complete, documents: pending })).toMatchObject({
      documents: [],
      unchecked: ["ENTRY_STAMP"],
      complete: false,
    });
  });

  it("lacks its photo first of all", () => {
    expect(lacking({ ...complete, photo: false }).documents[0]).toBe("PHOTO");
  });

  it("names the answers that are missing, step by step", () => {
    const missing = lacking({ ...complete, answers: { ...answers, gender: "", employer: "" } });
    expect(missing.steps).toMatchObject({
      personal: { gender: "required" },
      permit: {},
      family: { employer: "required" },
    });
    expect(missing.complete).toBe(false);
  });
});

describe("a step", () => {
  const empty: Given = { answers: {}, documents: [], photo: false };
  const status = (step: Step, given: Given) => stepStatus(form, step, given, lacking(given));

  it("is empty, then partial, then complete", () => {
    expect(status("family", empty)).toBe("empty");
    expect(status("family", { ...empty, answers: { employer: "x" } })).toBe("partial");
    expect(status("family", complete)).toBe("complete");
  });

  it("personal information is complete only with the photo", () => {
    expect(status("personal", { ...complete, photo: false })).toBe("partial");
    expect(status("personal", { ...empty, photo: true })).toBe("partial");
    expect(status("personal", complete)).toBe("complete");
  });

  it("attachments do not wait for the photo", () => {
    expect(status("attachments", { ...complete, photo: false })).toBe("complete");
    expect(status("attachments", empty)).toBe("empty");
    expect(status("attachments", { ...complete, documents: documents.slice(0, 1) })).toBe("partial");
  });
});

describe("a photo", () => {
  const studio = { width: 354, height: 472, bytes: 40 * 1024, format: "jpeg", blueShare: 0.95 };
  const failing = (changes: Partial<typeof studio>) =>
    judgePhoto({ ...studio, ...changes })
      .filter((verdict) => !verdict.ok)
      .map((verdict) => verdict.rule);

  it("of the studio passes", () => {
    expect(failing({})).toEqual([]);
  });

  it("is judged by the guide's rules at their edges", () => {
    expect(failing({ width: 353 })).toEqual(["pixels"]);
    expect(failing({ height: 471 })).toEqual(["pixels"]);
    expect(failing({ bytes: 20 * 1024 })).toEqual([]);
    expect(failing({ bytes: 20 * 1024 - 1 })).toEqual(["bytes"]);
    expect(failing({ bytes: 120 * 1024 })).toEqual([]);
    expect(failing({ bytes: 120 * 1024 + 1 })).toEqual(["bytes"]);
    expect(failing({ format: "png" })).toEqual(["format"]);
  });

  it("on white is warned about, not refused", () => {
    expect(failing({ blueShare: 0.1 })).toEqual(["blueBackground"]);
    expect(isPhotoUsable(judgePhoto({ ...studio, blueShare: 0.1 }))).toBe(true);
    expect(isPhotoUsable(judgePhoto({ ...studio, width: 100 }))).toBe(false);
  });

  it("has a background that is blue in any studio's shade", () => {
    expect([isBluePixel(67, 142, 219), isBluePixel(20, 60, 160), isBluePixel(150, 200, 240)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isBluePixel(255, 255, 255), isBluePixel(200, 30, 30), isBluePixel(20, 25, 40)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
