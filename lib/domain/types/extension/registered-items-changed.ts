import { fullName } from "../../people/names";
import { normalisePassportNo } from "../../people/passport";
import { nameWords } from "../../people/searchable-name";
import { type Check, problem } from "../checks/check";

/** From this version of its form on an extension is compared with the permit on file it began with. */
const COMPARED_SINCE = 3;
const SOURCE = "Guide 3.1 2: 居留许可登记事项没有发生变化的";

/** The box is judged once the questions beside it have been begun. Who cannot tick it renews. */
export const registeredItemsChanged: Check = {
  code: "registeredItemsChanged",
  field: "nothingChanged",
  severity: "BLOCK",
  source: SOURCE,
  offers: "RENEWAL",
  arises: (answers) => Boolean(answers.heldKind),
  judge: (answers) => (answers.heldKind && answers.nothingChanged !== "yes" ? problem() : undefined),
};

/** The box may be ticked by habit: what was carried over with the permit on file (`formerly`) knows better. Told beside
 *  the number as soon as it is another one; without a permit on file there is nothing to compare. */
export const otherPassportThanOnPermit: Check = {
  code: "otherPassportThanOnPermit",
  field: "passportNo",
  severity: "BLOCK",
  source: SOURCE,
  since: COMPARED_SINCE,
  offers: "RENEWAL",
  arises: ({ formerPassportNo, passportNo }) => Boolean(formerPassportNo && passportNo),
  judge: ({ formerPassportNo = "", passportNo = "" }) =>
    formerPassportNo &&
    passportNo &&
    normalisePassportNo(formerPassportNo) !== normalisePassportNo(passportNo)
      ? problem()
      : undefined,
};

const wordsOf = (familyName: string | undefined, givenName: string | undefined): string =>
  nameWords(fullName({ familyName, givenName })).join(" ");

/** Told and no bar: the same name is spelled in more ways than one (Müller, Mueller), and the officer compares it with the
 *  passport anyway. */
export const otherNameThanOnPermit: Check = {
  code: "otherNameThanOnPermit",
  field: "familyName",
  severity: "WARN",
  source: SOURCE,
  since: COMPARED_SINCE,
  offers: "RENEWAL",
  arises: ({ formerFamilyName, formerGivenName }) => Boolean(formerFamilyName || formerGivenName),
  judge: ({ formerFamilyName, formerGivenName, familyName, givenName }) => {
    const [before, today] = [wordsOf(formerFamilyName, formerGivenName), wordsOf(familyName, givenName)];
    return before && today && before !== today ? problem() : undefined;
  },
};
