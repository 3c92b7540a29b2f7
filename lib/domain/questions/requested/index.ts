import { date, type QuestionGroup } from "../question";

const requestedUntil = date({ required: true, date: "ahead" });
const remarks = { kind: "textarea", max: 200, wide: true } as const;

const prints = (answers: Partial<Record<"requestedUntil" | "remarks", string>>) => ({
  requestedUntil: answers.requestedUntil ?? "",
  remarks: answers.remarks ?? "",
});

/** What is applied for, by who holds no permit yet: with the date of the physical examination (guide §1.1 item 6). */
export const requested: QuestionGroup<"requestedUntil" | "healthCertificateOn" | "remarks"> = {
  id: "requested",
  questions: { requestedUntil, healthCertificateOn: date({ date: "past" }), remarks },
  once: ["requestedUntil", "healthCertificateOn", "remarks"],
  shownBy: { PHYSICAL_EXAM: ["healthCertificateOn"] },
  prints,
};

/** What is applied for by who holds a permit already. */
export const requestedAgain: QuestionGroup<"requestedUntil" | "remarks"> = {
  id: "requested",
  questions: { requestedUntil, remarks },
  once: ["requestedUntil", "remarks"],
  prints,
};
