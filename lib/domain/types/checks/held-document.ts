import { addDays } from "../../calendar/plain-date";
import { addWorkingDays, workingDaysBetween } from "../../calendar/working-days";
import { type Check, dayOf, problem } from "./check";

/** EEAL art. 30: 自入境之日起三十日内. */
export const APPLY_WITHIN_DAYS_OF_ENTRY = 30;

export const heldDocumentExpired: Check = {
  code: "heldDocumentExpired",
  field: "heldExpiresOn",
  severity: "BLOCK",
  source: "EEAL art. 29, 30",
  atWindow: true,
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
  ofApplying: true,
  arises: (answers) => Boolean(answers.lastEntryOn),
  judge: (answers, day) => {
    const entered = dayOf(answers.lastEntryOn);
    if (!entered) return undefined;
    const limit = addDays(entered, APPLY_WITHIN_DAYS_OF_ENTRY);
    return day > limit ? problem({ limit, days: APPLY_WITHIN_DAYS_OF_ENTRY }) : undefined;
  },
};

/** Guide 3.1, 4.1 and 5.1: 持有的居留许可有效期大于5个工作日. */
export const PERMIT_LEFT_WORKING_DAYS = 5;

/** Who extends, renews or has reissued holds a residence permit already. */
export const noPermitHeld: Check = {
  code: "noPermitHeld",
  field: "heldKind",
  severity: "BLOCK",
  source: "Guide 3.1, 4.1, 5.1",
  offers: "FIRST",
  arises: (answers) => Boolean(answers.heldKind),
  judge: ({ heldKind }) => (heldKind && heldKind !== "RESIDENCE_PERMIT" ? problem() : undefined),
};

/** Counted are the working days after today, the last day of the permit included. */
export const permitRunsOut: Check = {
  code: "permitRunsOut",
  field: "heldExpiresOn",
  severity: "BLOCK",
  source: "Guide 3.1, 4.1, 5.1",
  ofApplying: true,
  atWindow: true,
  arises: (answers) => answers.heldKind === "RESIDENCE_PERMIT" && Boolean(answers.heldExpiresOn),
  judge: (answers, day, calendar) => {
    const expires = dayOf(answers.heldExpiresOn);
    if (answers.heldKind !== "RESIDENCE_PERMIT" || !expires) return undefined;
    return workingDaysBetween(day, expires, calendar) > PERMIT_LEFT_WORKING_DAYS
      ? undefined
      : problem({ expiresOn: expires });
  },
};

/** The longest public holidays take so many working days out of a stretch of them. */
const HOLIDAY_WORKING_DAYS = 6;

/** Enough by a calendar whose year is not announced, and perhaps too few by the announced one. */
export const permitMayRunOut: Check = {
  code: "permitMayRunOut",
  field: "heldExpiresOn",
  severity: "WARN",
  source: "Guide 3.1, 4.1, 5.1 with domain.md §3.3: a provisional year says so",
  ofApplying: true,
  // It is told or nothing: that a calendar is official is no merit of the answers.
  arises: () => false,
  judge: (answers, day, calendar) => {
    const expires = dayOf(answers.heldExpiresOn);
    if (answers.heldKind !== "RESIDENCE_PERMIT" || !expires) return undefined;
    const left = workingDaysBetween(day, expires, calendar);
    if (left <= PERMIT_LEFT_WORKING_DAYS || left > PERMIT_LEFT_WORKING_DAYS + HOLIDAY_WORKING_DAYS)
      return undefined;
    return addWorkingDays(day, left, calendar).provisional
      ? problem({ expiresOn: expires, year: expires.slice(0, 4) })
      : undefined;
  },
};
