import { maskPhone } from "../../people/phone";
import { is } from "../condition";
import { anyName, type QuestionGroup, select, telephone } from "../question";

const byRelative = is("filedBy", "RELATIVE");

/** Who fills the form in (Reg. art. 19). */
export const filer: QuestionGroup<"filedBy" | "filerName" | "filerPhone" | "filerIllness"> = {
  id: "filer",
  questions: {
    filedBy: select("filers", { required: true }),
    filerName: anyName({ required: true, when: byRelative }),
    filerPhone: telephone("phone", { required: true, when: byRelative }),
    filerIllness: { kind: "checkbox", when: byRelative, wide: true },
  },
  masks: { filerPhone: maskPhone },
  // The filer's name is signed by hand.
  prints: ({ filedBy, filerPhone }) => (filedBy === "RELATIVE" ? { filerPhone: filerPhone ?? "" } : {}),
};
