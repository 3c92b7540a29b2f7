import { addDays } from "../../calendar/plain-date";
import type { Form } from "../../form/form";
import { normalisePassportNo } from "../../people/passport";
import type { DraftAnswers } from "../../questions/registry";
import { type Check, dayOf, problem } from "../checks/check";

/** EEAL art. 33: 自登记事项发生变更之日起十日内. */
export const REPORT_CHANGE_WITHIN_DAYS = 10;

export const nameHasChanged = ({ changedName }: DraftAnswers): boolean => changedName === "yes";
export const passportHasChanged = ({ changedPassport }: DraftAnswers): boolean => changedPassport === "yes";

/** Whether the passport held now is another than the permit is written for: the box says so on the second step, the number
 *  that was carried over with the permit as soon as another one is typed on the first. */
export const holdsAnotherPassport = (answers: DraftAnswers): boolean => {
  const { formerPassportNo = "", passportNo = "" } = answers;
  const differs = normalisePassportNo(formerPassportNo) !== normalisePassportNo(passportNo);
  return passportHasChanged(answers) || Boolean(formerPassportNo && passportNo && differs);
};

/** The number of the passport held before, where the form asks for it and says that it changed. */
export const formerPassportOf = (form: Form, answers: DraftAnswers): string | undefined =>
  form.questions.has("formerPassportNo") && passportHasChanged(answers)
    ? answers.formerPassportNo
    : undefined;

/** Judged once the questions beside it have been begun. Who has nothing to change extends. */
const noChangeNamed: Check = {
  code: "noChangeNamed",
  field: "changedPassport",
  severity: "BLOCK",
  source: "Guide 4.1 2: 姓名或者护照号有变更的",
  offers: "EXTENSION",
  arises: (answers) => Boolean(answers.heldKind),
  judge: (answers) =>
    answers.heldKind && !nameHasChanged(answers) && !passportHasChanged(answers) ? problem() : undefined,
};

const formerPassportSame: Check = {
  code: "formerPassportSame",
  field: "formerPassportNo",
  severity: "BLOCK",
  source: "domain.md §8.4: old ≠ new",
  arises: (answers) => passportHasChanged(answers) && Boolean(answers.formerPassportNo),
  // Former numbers of whatever country may be written with hyphens; the present one is kept without.
  judge: (answers) => {
    const { formerPassportNo = "", passportNo = "" } = answers;
    if (!passportHasChanged(answers) || !formerPassportNo) return undefined;
    return normalisePassportNo(formerPassportNo) === normalisePassportNo(passportNo) ? problem() : undefined;
  },
};

const formerNameSame: Check = {
  code: "formerNameSame",
  field: "formerFamilyName",
  severity: "BLOCK",
  source: "domain.md §8.4: old ≠ new",
  arises: (answers) =>
    nameHasChanged(answers) && Boolean(answers.formerFamilyName || answers.formerGivenName),
  judge: (answers) => {
    const { formerFamilyName = "", formerGivenName = "", familyName = "", givenName = "" } = answers;
    if (!nameHasChanged(answers) || !(formerFamilyName || formerGivenName)) return undefined;
    return formerFamilyName === familyName && formerGivenName === givenName ? problem() : undefined;
  },
};

/** Late, and no bar: the window asks why. */
const changeReportedLate: Check = {
  code: "changeReportedLate",
  field: "changedOn",
  severity: "WARN",
  source: "EEAL art. 33",
  arises: (answers) => Boolean(answers.changedOn),
  judge: ({ changedOn }, day) => {
    const changed = dayOf(changedOn);
    if (!changed) return undefined;
    const limit = addDays(changed, REPORT_CHANGE_WITHIN_DAYS);
    return day > limit ? problem({ limit }) : undefined;
  },
};

/** What only a renewal has: something changed, and since when. */
export const changes: readonly Check[] = [
  noChangeNamed,
  formerPassportSame,
  formerNameSame,
  changeReportedLate,
];
