import { latestBirth } from "../../calendar/birth-date";
import { addYears, ageOn } from "../../calendar/plain-date";
import { ADULT_AGE } from "../validity";
import { type Check, dayOf, problem } from "./check";

/** The box is judged once the questions beside it have been begun. */
export const notInChina: Check = {
  code: "notInChina",
  field: "inChina",
  severity: "BLOCK",
  source: "Guide 2.1 1: 申请人在境内",
  arises: (answers) => Boolean(answers.heldKind),
  judge: (answers) => (answers.heldKind && answers.inChina !== "yes" ? problem() : undefined),
};

/** The worker holds a valid residence permit or has one in process. */
export const sponsorWithoutPermit: Check = {
  code: "sponsorWithoutPermit",
  field: "sponsorPermitExpiresOn",
  severity: "BLOCK",
  source: "Guide 2.1 2",
  arises: (answers) => Boolean(answers.relationship),
  judge: (answers, day) => {
    if (!answers.relationship || answers.sponsorInProcessSerial) return undefined;
    const expires = dayOf(answers.sponsorPermitExpiresOn);
    if (expires && expires > day) return undefined;
    return problem(expires ? { expiresOn: expires } : {});
  },
};

export const childIsAdult: Check = {
  code: "childIsAdult",
  field: "relationship",
  severity: "BLOCK",
  source: "Reg. art. 15(5): 未满18周岁的子女",
  arises: (answers) => answers.relationship === "CHILD",
  judge: (answers, day) => {
    const born = latestBirth(answers.birthDate);
    if (answers.relationship !== "CHILD" || !born || ageOn(born, day) < ADULT_AGE) return undefined;
    return problem({ birthday: addYears(born, ADULT_AGE) }, "birthDate");
  },
};

/** Of whom a permit was issued to before, the worker's permit was seen then: told, no bar (domain.md §8.4, assumed). */
export const sponsorPermitUnseen: Check = { ...sponsorWithoutPermit, severity: "WARN" };
