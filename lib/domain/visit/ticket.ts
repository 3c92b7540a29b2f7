import type { ApplicationType } from "../vocabulary";

/** Assumed (domain.md §8.2, 20): after three calls without an answer the number is passed over. */
export const CALLS_BEFORE_MISSED = 3;

/** Assumed: who passed the interview waits again so often before the visit ends, and only the window is booked anew. */
export const SERIES_BEFORE_MISSED = 3;

/** First, Extension, reNewal, Reissue: one letter a business, so that a called number tells the desk what comes. */
const TICKET_LETTERS: Readonly<Record<ApplicationType, string>> = {
  FIRST: "F",
  EXTENSION: "E",
  RENEWAL: "N",
  REISSUE: "R",
};

/** "F012": the business and the number of the hall's day (from 1). Beyond 999 the number simply grows. */
export const ticketNumber = (type: ApplicationType, sequence: number): string =>
  `${TICKET_LETTERS[type]}${String(sequence).padStart(3, "0")}`;
