/** Assumed (domain.md §8.2, 20): after three calls without an answer the number is passed over. */
export const CALLS_BEFORE_MISSED = 3;

/** Assumed: who passed the interview waits again so often before the visit ends, and only the window is booked anew. */
export const SERIES_BEFORE_MISSED = 3;

/** The number of a window or an interview room, which a hall may have named with more than it: 面谈1 → 1. */
export const placeNumber = (place: string): string => /\d+/.exec(place)?.[0] ?? place;

/** Tickets of one letter in a hall's day: more than the calling screens can show. */
export const LAST_TICKET = 9_999;

/** "F012": the letter of the business and the number of the hall's day (from 1). Beyond 999 the number has four digits. */
export const ticketNumber = (letter: string, sequence: number): string =>
  `${letter}${String(sequence).padStart(3, "0")}`;
