import type { QuestionGroup } from "../question";

/** 延期: the applicant declares that nothing written on the permit has changed (guide 3.1 2). */
export const unchanged: QuestionGroup<"nothingChanged"> = {
  id: "unchanged",
  questions: { nothingChanged: { kind: "checkbox", required: true, wide: true } },
  once: ["nothingChanged"],
};
