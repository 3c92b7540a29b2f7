import { date, type QuestionGroup } from "../question";

/** What is applied for. */
export const requested: QuestionGroup<"requestedUntil" | "healthCertificateOn" | "remarks"> = {
  id: "requested",
  questions: {
    requestedUntil: date({ required: true, date: "ahead" }),
    healthCertificateOn: date({ date: "past" }),
    remarks: { kind: "textarea", max: 200, wide: true },
  },
  once: ["requestedUntil", "healthCertificateOn", "remarks"],
  shownBy: { PHYSICAL_EXAM: ["healthCertificateOn"] },
  prints: ({ requestedUntil, remarks }) => ({
    requestedUntil: requestedUntil ?? "",
    remarks: remarks ?? "",
  }),
};
