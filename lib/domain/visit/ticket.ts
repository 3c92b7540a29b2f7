import type { ApplicationType } from "../vocabulary";

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
