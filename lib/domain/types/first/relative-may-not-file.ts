import { latestBirth } from "../../calendar/birth-date";
import { ageOn } from "../../calendar/plain-date";
import { type Check, problem } from "../checks/check";

/** Reg. art. 19(一): a relative may file under 16, from 60, or in illness. */
export const RELATIVE_FILES_UNDER_AGE = 16;
export const RELATIVE_FILES_FROM_AGE = 60;

/** Who cannot be filed for by a relative: of a first application only. */
export const relativeMayNotFile: Check = {
  code: "relativeMayNotFile",
  field: "filedBy",
  severity: "BLOCK",
  source: "Reg. art. 19(一)",
  arises: (answers) => answers.filedBy === "RELATIVE",
  judge: (answers, day) => {
    const born = latestBirth(answers.birthDate);
    if (answers.filedBy !== "RELATIVE" || !born || answers.filerIllness === "yes") return undefined;
    const age = ageOn(born, day);
    if (age < RELATIVE_FILES_UNDER_AGE || age >= RELATIVE_FILES_FROM_AGE) return undefined;
    return problem({ age, under: RELATIVE_FILES_UNDER_AGE, from: RELATIVE_FILES_FROM_AGE });
  },
};
