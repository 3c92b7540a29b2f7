import { maskPassport } from "../../people/passport";
import { PASSPORT_TYPES } from "../../vocabulary";
import { all, answered, before, not } from "../condition";
import {
  anyName,
  chineseName,
  date,
  latinName,
  passportNumber,
  type QuestionGroup,
  select,
} from "../question";

type Asked =
  | "familyName"
  | "givenName"
  | "otherName"
  | "chineseName"
  | "gender"
  | "nationality"
  | "birthDate"
  | "birthCountry"
  | "passportType"
  | "passportNo"
  | "passportIssuedOn"
  | "passportExpiresOn"
  | "mrzLines";

/** The person as the passport shows them (guide §1.5 step 1, in its order). */
export const passport: QuestionGroup<Asked> = {
  id: "passport",
  questions: {
    familyName: latinName({ autoComplete: "family-name" }),
    givenName: latinName({ autoComplete: "given-name" }),
    otherName: anyName(),
    chineseName: chineseName(),
    gender: select("genders", { required: true, autoComplete: "sex" }),
    nationality: { kind: "nationality", required: true },
    birthDate: date({ required: true, date: "birth", autoComplete: "bday" }),
    birthCountry: { kind: "country", required: true },
    passportType: select("passportTypes", { required: true, placeholder: "choosePassportType" }),
    passportNo: passportNumber(),
    passportIssuedOn: date({ required: true, date: "past" }),
    passportExpiresOn: date({ required: true, date: "future" }),
    // What the applicant had read from the passport last, for the officers' machine checks.
    mrzLines: { kind: "kept", max: 88, upper: true, since: 2 },
  },
  rules: [
    // Guide §1.5: either name may be empty, a person has at least one (Lakshmi, Sukarni).
    {
      field: "familyName",
      error: "bothNamesEmpty",
      wrongWhen: all(not(answered("familyName")), not(answered("givenName"))),
    },
    {
      field: "passportExpiresOn",
      error: "issuedAfterExpiry",
      wrongWhen: all(
        answered("passportIssuedOn"),
        answered("passportExpiresOn"),
        not(before("passportIssuedOn", "passportExpiresOn")),
      ),
    },
    {
      field: "passportIssuedOn",
      error: "issuedBeforeBirth",
      wrongWhen: before("passportIssuedOn", "birthDate"),
    },
  ],
  // Read from the page that is uploaded: the next application may be about another passport, typed by hand.
  once: ["mrzLines"],
  shownBy: {
    PASSPORT_INFO: [
      "familyName",
      "givenName",
      "gender",
      "nationality",
      "birthDate",
      "birthCountry",
      "passportType",
      "passportNo",
      "passportIssuedOn",
      "passportExpiresOn",
    ],
  },
  // The number stands in the lines too: officers see what the lines say, never the lines.
  masks: { passportNo: maskPassport, mrzLines: () => "" },
  prints: (answers) => ({
    familyName: answers.familyName ?? "",
    givenName: answers.givenName ?? "",
    chineseName: answers.chineseName ?? "",
    nationality: answers.nationality ?? "",
    birthCountry: answers.birthCountry ?? "",
    birthDate: answers.birthDate ?? "",
    gender: answers.gender ?? "",
    passportType: PASSPORT_TYPES.find((type) => type === answers.passportType) ?? "",
    passportNo: answers.passportNo ?? "",
    passportExpiresOn: answers.passportExpiresOn ?? "",
  }),
};
