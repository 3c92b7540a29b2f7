import { addYears } from "./calendar/plain-date";

/** How long the house keeps what has served its purpose, in days (PIPL art. 19: the shortest time necessary; the lengths
 *  are assumed). The nightly job deletes by this table and by nothing else. Cases, their events and the audit stay. */
export const RETENTION_DAYS = {
  /** Codes of sign-in and of a change of phone, after they ended. */
  codes: 1,
  /** Counters of sends and tries, after they were void. */
  counters: 1,
  /** Wrong codes of one asker, after the last; a lock is over after a day. */
  wrongCodes: 7,
  /** Browsers that signed in once and came back no more. */
  knownBrowsers: 180,
  /** Sessions that ended or expired; the account's page shows the latest of them. */
  sessions: 90,
  /** Messages that left or were dropped. What did not leave stays until somebody has seen to it. */
  sentMessages: 30,
  /** Requests about one's own data, after they were answered (assumed: the time to bring a claim, 民法典 art. 188). */
  dataRequests: 1095,
  /** Requests about a lost phone, after they ended: as long as somebody may ask who took a number (assumed). */
  recoveries: 365,
  /** Entries of the waiting list, after they ended. */
  waiting: 90,
  /** Reports of offences, after they were closed (assumed: two years, the time within which an offence against the order
   *  of entry and exit may still be punished, 行政处罚法 art. 36). One that is not closed stays. */
  tips: 730,
} as const;

/** How long what was submitted is kept after the case ended, in years (assumed: the shorter of the two fixed terms of
 *  files of state organs, 国家档案局令第8号 art. 10). No job deletes it: an archivist decides when the term is over. */
export const CASE_KEPT_YEARS = 10;

/** The last day a case that ended on `date` is kept. */
export const caseKeptUntil = (date: string): string => addYears(date, CASE_KEPT_YEARS);
