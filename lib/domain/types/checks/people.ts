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

/** By so many years at least a parent is older than a child. */
const GENERATION_YEARS = 14;

const isGenerationOlder = (older: string, younger: string): boolean =>
  addYears(older, GENERATION_YEARS) <= younger;

/** A slip of the choice, or of a year: a spouse who is a child, a parent as old as the worker. Step-parents and the laws
 *  of other countries exist, so it is told, no bar. */
export const relationshipUnlikely: Check = {
  code: "relationshipUnlikely",
  field: "relationship",
  severity: "WARN",
  source: "assumed: domain.md §2.2, relationship kinds",
  since: 5,
  arises: (answers) => Boolean(answers.relationship),
  judge: ({ relationship, birthDate, sponsorBirthDate }, day) => {
    const [born, sponsorBorn] = [latestBirth(birthDate), latestBirth(sponsorBirthDate)];
    if (!born) return undefined;
    if (relationship === "SPOUSE") return ageOn(born, day) < ADULT_AGE ? problem({}, "birthDate") : undefined;
    if (!relationship || !sponsorBorn) return undefined;
    const fits =
      relationship === "CHILD" ? isGenerationOlder(sponsorBorn, born) : isGenerationOlder(born, sponsorBorn);
    return fits ? undefined : problem({}, "birthDate");
  },
};

/** Of whom a permit was issued to before, the worker's permit was seen then: told, no bar (domain.md §8.4, assumed). */
export const sponsorPermitUnseen: Check = { ...sponsorWithoutPermit, severity: "WARN" };
