import { fullName } from "@/lib/domain/people/names";
import { RELATIONSHIPS } from "@/lib/domain/vocabulary";
import { inBoth, templateWord, word } from "../sheet/words";
import { applicantRows, countryOf, dayInBoth, joined } from "./known-answers";
import type { TemplateKind } from "./template-kind";

/** 《申请签证证件的证明（担保）函件》 (guide §1.1, item 3). The guide prints no blank of it: what it says is ours. */
export const guaranteeLetter = {
  path: "guarantee-letter",
  summary: "申请签证证件的证明（担保）函件 (letter of verification and guarantee).",
  textOf: (answers) => {
    const relationship = RELATIONSHIPS.find((one) => one === answers.relationship);
    const worker = {
      familyName: answers.sponsorFamilyName,
      givenName: answers.sponsorGivenName,
    };
    return {
      title: templateWord("guaranteeTitle"),
      rows: [
        ...applicantRows(answers),
        { label: templateWord("address"), value: answers.address ?? "" },
        {
          label: templateWord("relationship"),
          value: relationship ? inBoth(word(`relation${relationship}`)) : "",
        },
        { label: templateWord("requestedUntil"), value: dayInBoth(answers.requestedUntil) },
        { label: templateWord("workerName"), value: joined(fullName(worker), answers.sponsorChineseName) },
        { label: templateWord("workerNationality"), value: countryOf(answers.sponsorNationality) },
        { label: templateWord("workerPassport"), value: answers.sponsorPassportNo ?? "" },
        {
          label: templateWord("workerPermit"),
          value: joined(answers.sponsorPermitNo, dayInBoth(answers.sponsorPermitExpiresOn)),
        },
        {
          label: templateWord("employer"),
          value: joined(answers.employer, answers.employerAddress),
          height: 38,
        },
      ],
      statements: (["guarantee1", "guarantee2", "guarantee3"] as const).map(templateWord),
      signatures: (["workerSign", "unitSeal", "contactSign", "signedOn"] as const).map(templateWord),
    };
  },
} as const satisfies TemplateKind;
