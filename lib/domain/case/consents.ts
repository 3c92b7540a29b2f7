import { needsGuardian } from "../people/guardian";
import { CONSENTS } from "../vocabulary";

export type Consent = (typeof CONSENTS)[number];

/** The separate consents an application needs when it is sent on `day` (PIPL art. 29, 31), and the word to a photo that
 *  does not look as the guide wants it. */
export const consentsNeeded = (
  birthDate: string | undefined,
  day: string,
  doubtfulPhoto: boolean,
): Consent[] => [
  "SENSITIVE_DATA",
  "FACE_PHOTO",
  ...(needsGuardian(birthDate, day) ? (["GUARDIAN"] as const) : []),
  ...(doubtfulPhoto ? (["PHOTO_BACKGROUND"] as const) : []),
];

/** The entries a declaration of these consents has: a guardian who consents is named. */
export const declaredEntries = (consents: readonly Consent[]): (Consent | "guardianName")[] => [
  ...consents,
  ...(consents.includes("GUARDIAN") ? (["guardianName"] as const) : []),
];
