import { maskPassport } from "../../people/passport";
import { all, answered, any, is, not } from "../condition";
import { date, documentNumber, latinName, type QuestionGroup } from "../question";

type Asked =
  | "changedName"
  | "formerFamilyName"
  | "formerGivenName"
  | "changedPassport"
  | "formerPassportNo"
  | "changedOn";

const nameChanged = is("changedName", "yes");
const passportChanged = is("changedPassport", "yes");
const changed = any(nameChanged, passportChanged);

/** 换发: what changed, and what stood there before (guide 4.1 2: 姓名或者护照号有变更的; official form, section 9). What
 *  stands there now is asked as for everybody. */
export const change: QuestionGroup<Asked> = {
  id: "change",
  questions: {
    changedPassport: { kind: "checkbox", wide: true },
    formerPassportNo: documentNumber({ required: true, when: passportChanged }),
    changedName: { kind: "checkbox", wide: true },
    formerFamilyName: latinName({ when: nameChanged }),
    formerGivenName: latinName({ when: nameChanged }),
    changedOn: date({ required: true, when: changed, date: "past" }),
  },
  rules: [
    {
      field: "formerFamilyName",
      error: "bothNamesEmpty",
      wrongWhen: all(nameChanged, not(answered("formerFamilyName")), not(answered("formerGivenName"))),
    },
  ],
  once: [
    "changedPassport",
    "formerPassportNo",
    "changedName",
    "formerFamilyName",
    "formerGivenName",
    "changedOn",
  ],
  shownBy: {
    OLD_PASSPORT: ["formerPassportNo"],
    NAME_CHANGE_PROOF: ["formerFamilyName", "formerGivenName"],
  },
  masks: { formerPassportNo: maskPassport },
  prints: ({ changedName, changedPassport }) => ({
    changes: [
      ...(changedName === "yes" ? (["name"] as const) : []),
      ...(changedPassport === "yes" ? (["passportNo"] as const) : []),
    ],
  }),
};
