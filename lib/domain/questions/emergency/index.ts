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
  ofFamily: ["emergencyName", "emergencyRelation", "emergencyPhone"],
  masks: { emergencyPhone: maskPhone },
};
