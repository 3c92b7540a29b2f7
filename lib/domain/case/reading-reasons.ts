/** Why an officer may read a case that is not on their desk (assumed; PIPL art. 6 and 25 ask for a stated purpose and no
 *  more reading than it needs). Their words stand in officer.reason and, for the applicant, in application.overview. */
export const READING_REASONS = [
  "enquiry",
  "relatedCase",
  "qualityCheck",
  "complaint",
  "legalRequest",
] as const;

/** How long a stated reason opens the case, in minutes (assumed: one sitting). */
export const REASON_OPENS_MINUTES = 30;

/** The longest words an officer may add, in characters. */
export const MOST_REASON_WORDS = 200;
