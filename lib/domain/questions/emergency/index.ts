import { maskPhone } from "../../people/phone";
import { anyName, type QuestionGroup, telephone, text } from "../question";

/** Somebody to call. */
export const emergency: QuestionGroup<"emergencyName" | "emergencyRelation" | "emergencyPhone"> = {
  id: "emergency",
  questions: {
    emergencyName: anyName({ required: true }),
    emergencyRelation: text(30, { required: true }),
    emergencyPhone: telephone("phone", { required: true }),
  },
  // Whom a family calls is the same; what that person is to the applicant is not: the husband of one is the father of another.
  ofFamily: ["emergencyName", "emergencyPhone"],
  masks: { emergencyPhone: maskPhone },
};
