import { fullName } from "../../people/names";
import { maskPassport } from "../../people/passport";
import { maskPhone } from "../../people/phone";
import { RELATIONSHIPS } from "../../vocabulary";
import { all, answered, not } from "../condition";
import {
  chineseName,
  date,
  latinName,
  passportNumber,
  type QuestionGroup,
  select,
  telephone,
  text,
} from "../question";

type Asked =
  | "relationship"
  | "certificationKind"
  | "sponsorFamilyName"
  | "sponsorGivenName"
  | "sponsorChineseName"
  | "sponsorGender"
  | "sponsorNationality"
  | "sponsorBirthDate"
  | "sponsorPassportNo"
  | "sponsorPassportExpiresOn"
  | "sponsorMobile"
  | "sponsorAddress";

/** 家属（工作者）: the worker whose family member applies (guide §1.5 step 3). */
export const sponsor: QuestionGroup<Asked> = {
  id: "sponsor",
  questions: {
    relationship: select("relationships", { required: true }),
    certificationKind: select("certificationKinds", { required: true }),
    sponsorFamilyName: latinName(),
    sponsorGivenName: latinName(),
    sponsorChineseName: chineseName(),
    sponsorGender: select("genders", { required: true }),
    sponsorNationality: { kind: "nationality", required: true },
    sponsorBirthDate: date({ required: true, date: "past" }),
    sponsorPassportNo: passportNumber(),
    sponsorPassportExpiresOn: date({ date: "future" }),
    sponsorMobile: telephone("mobile", { required: true }),
    sponsorAddress: text(120, { format: "address", wide: true }),
  },
  rules: [
    {
      field: "sponsorFamilyName",
      error: "bothNamesEmpty",
      wrongWhen: all(not(answered("sponsorFamilyName")), not(answered("sponsorGivenName"))),
    },
  ],
  ofFamily: [
    "sponsorFamilyName",
    "sponsorGivenName",
    "sponsorChineseName",
    "sponsorGender",
    "sponsorNationality",
    "sponsorBirthDate",
    "sponsorPassportNo",
    "sponsorPassportExpiresOn",
    "sponsorMobile",
    "sponsorAddress",
  ],
  shownBy: {
    RELATIONSHIP_PROOF: ["relationship", "certificationKind"],
    SPONSOR_PASSPORT: [
      "sponsorFamilyName",
      "sponsorGivenName",
      "sponsorGender",
      "sponsorNationality",
      "sponsorBirthDate",
      "sponsorPassportNo",
      "sponsorPassportExpiresOn",
    ],
  },
  masks: { sponsorPassportNo: maskPassport, sponsorMobile: maskPhone },
  prints: (answers) => {
    const relationship = RELATIONSHIPS.find((known) => known === answers.relationship);
    const name = fullName({ familyName: answers.sponsorFamilyName, givenName: answers.sponsorGivenName });
    if (!relationship || !name) return {};
    const [passport, nationality] = [answers.sponsorPassportNo ?? "", answers.sponsorNationality ?? ""];
    return { sponsor: { relationship, name, passport, nationality } };
  },
};
