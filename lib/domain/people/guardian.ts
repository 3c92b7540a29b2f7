import { latestBirth } from "../calendar/birth-date";
import { ageOn } from "../calendar/plain-date";

/** PIPL art. 31: a guardian consents for a child under 14. */
export const GUARDIAN_UNDER_AGE = 14;
/** Characters. */
export const GUARDIAN_NAME_LENGTH = 60;

/** Whether a guardian must consent; unknown while the birth date is, and then nobody is asked. */
export const needsGuardian = (birthDate: string | undefined, day: string): boolean => {
  const born = latestBirth(birthDate);
  return born !== undefined && ageOn(born, day) < GUARDIAN_UNDER_AGE;
};
