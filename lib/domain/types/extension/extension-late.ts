import { addDays } from "../../calendar/plain-date";
import { type Check, dayOf, problem } from "../checks/check";

/** EEAL art. 32: 应当在居留证件有效期限届满三十日前. */
export const EXTEND_DAYS_BEFORE_EXPIRY = 30;

/** Late, but not too late: the guide's own bar is five working days. */
export const extensionLate: Check = {
  code: "extensionLate",
  field: "heldExpiresOn",
  severity: "WARN",
  source: "EEAL art. 32",
  arises: (answers) => Boolean(answers.heldExpiresOn),
  judge: (answers, day) => {
    const expires = dayOf(answers.heldExpiresOn);
    if (!expires || expires <= day || expires >= addDays(day, EXTEND_DAYS_BEFORE_EXPIRY)) return undefined;
    return problem({ expiresOn: expires });
  },
};
