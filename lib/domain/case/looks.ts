import { READING_REASONS } from "./reading-reasons";

/** What of a case an officer looks at; the applicant is told by these words (application.overview) who read what. */
export const LOOKS = [
  "readCase",
  "readStatus",
  "readFiles",
  "readFile",
  "readDocument",
  "revealPassport",
] as const;
export type Look = (typeof LOOKS)[number];

/** At which work a case was read. */
const READING_PURPOSES = ["preReview", "interview", "window", "decision", "handOver"] as const;
export type ReadingPurpose = (typeof READING_PURPOSES)[number];

/** Why a passport number or a telephone was shown whole. */
export const REVEAL_REASONS = ["compare", "search", "phone"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** Everything the applicant may be told as the reason of a look. */
export const LOOK_REASONS = [...READING_PURPOSES, ...REVEAL_REASONS, ...READING_REASONS] as const;
