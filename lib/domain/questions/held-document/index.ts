import { HELD_DOCUMENT_KINDS } from "../../vocabulary";
import { is } from "../condition";
import { date, documentNumber, type QuestionGroup, select, text } from "../question";

type Asked =
  "inChina" | "heldKind" | "visaCategory" | "heldNo" | "heldExpiresOn" | "lastEntryOn" | "portOfEntry";

/** What the applicant holds today (official form, section 3). The guide does not print the questions of its second
 *  step: they are taken from the official form and the law (domain.md). */
export const heldDocument: QuestionGroup<Asked> = {
  id: "held",
  questions: {
    inChina: { kind: "checkbox", required: true, wide: true },
    heldKind: select("heldDocumentKinds", { required: true }),
    visaCategory: select("visaCategories", { required: true, when: is("heldKind", "VISA") }),
    heldNo: documentNumber({ required: true }),
    heldExpiresOn: date({ required: true, date: "future" }),
    lastEntryOn: date({ required: true, date: "past" }),
    portOfEntry: text(60, { required: true }),
  },
  once: ["inChina", "heldKind", "visaCategory", "heldNo", "heldExpiresOn"],
  shownBy: {
    VISA_OR_PERMIT_PAGE: ["heldKind", "visaCategory", "heldNo", "heldExpiresOn"],
    ENTRY_STAMP: ["lastEntryOn", "portOfEntry"],
  },
  prints: ({ heldKind, heldNo, heldExpiresOn }) => ({
    heldKind: HELD_DOCUMENT_KINDS.find((kind) => kind === heldKind) ?? "",
    heldNo: heldNo ?? "",
    heldExpiresOn: heldExpiresOn ?? "",
  }),
};
