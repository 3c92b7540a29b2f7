import type { DraftAnswers } from "../questions/registry";

/** What stands on the permit held, for whatever turns out to have changed. */
export const formerly = ({ passportNo, familyName, givenName }: DraftAnswers): DraftAnswers => ({
  formerPassportNo: passportNo,
  formerFamilyName: familyName,
  formerGivenName: givenName,
});
