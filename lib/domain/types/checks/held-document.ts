import { addDays } from "../../calendar/plain-date";
import { type Check, dayOf, problem } from "./check";

/** EEAL art. 30: 自入境之日起三十日内. */
export const APPLY_WITHIN_DAYS_OF_ENTRY = 30;

export const heldDocumentExpired: Check = {
  code: "heldDocumentExpired",
  field: "heldExpiresOn",
  severity: "BLOCK",
  source: "EEAL art. 29, 30",
  arises: (answers) => Boolean(answers.heldExpiresOn),
  judge: (answers, day) => {
    const expires = dayOf(answers.heldExpiresOn);
    return expires && expires <= day ? problem({ expiresOn: expires }) : undefined;
  },
};

/** S1 is the visa of this business; Q1 is for the families of Chinese citizens (团聚类). */
export const visaCategoryUnusual: Check = {
  code: "visaCategoryUnusual",
  field: "visaCategory",
  severity: "WARN",
  source: "Reg. art. 6(10)",
  arises: (answers) => answers.heldKind === "VISA" && Boolean(answers.visaCategory),
  judge: ({ heldKind, visaCategory }) =>
    heldKind === "VISA" && visaCategory && visaCategory !== "S1"
      ? problem({ category: visaCategory })
      : undefined,
};

export const entryOver30Days: Check = {
  code: "entryOver30Days",
  field: "lastEntryOn",
  severity: "WARN",
  source: "EEAL art. 30",
  arises: (answers) => Boolean(answers.lastEntryOn),
  judge: (answers, day) => {
    const entered = dayOf(answers.lastEntryOn);
    if (!entered) return undefined;
    const limit = addDays(entered, APPLY_WITHIN_DAYS_OF_ENTRY);
    return day > limit ? problem({ limit, days: APPLY_WITHIN_DAYS_OF_ENTRY }) : undefined;
  },
};
