import { maskPhone } from "../../people/phone";
import { type QuestionGroup, telephone, text } from "../question";

/** How the applicant is reached and where they live in Shenzhen. */
export const contact: QuestionGroup<"mobile" | "address"> = {
  id: "contact",
  questions: {
    mobile: telephone("mobile", { required: true, autoComplete: "tel" }),
    address: text(120, { required: true, format: "address", wide: true, autoComplete: "street-address" }),
  },
  ofFamily: ["mobile", "address"],
  shownBy: { TEMP_RESIDENCE_FORM: ["address"] },
  masks: { mobile: maskPhone },
  prints: ({ address, mobile }) => ({ address: address ?? "", mobile: mobile ?? "" }),
};
