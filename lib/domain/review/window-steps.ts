import type { DocumentSlot } from "../vocabulary";

/** What the window officer does besides comparing originals; labels are `review.windowChecks.<code>`. Which of them a
 *  type needs stands in its folder (EEAL art. 30, Reg. art. 16: in person, fingerprints for a first permit). */
export const WINDOW_STEPS = ["applicantPresent", "formSigned", "biometrics", "feeTold"] as const;
export type WindowStep = (typeof WINDOW_STEPS)[number];

/** A step, or the original of the document in a slot (labelled by the document's name). */
export type WindowCheck = WindowStep | DocumentSlot;

/** Everything to be ticked before acceptance: the originals of what was uploaded, then the type's steps. */
export const windowChecksFor = (
  steps: readonly WindowStep[],
  uploaded: readonly DocumentSlot[],
): WindowCheck[] => [...new Set<WindowCheck>([...uploaded, ...steps])];

/** The checks that are still open; acceptance (`originalsChecked`) needs none. */
export const openWindowChecks = (
  steps: readonly WindowStep[],
  uploaded: readonly DocumentSlot[],
  ticked: readonly string[],
): WindowCheck[] => windowChecksFor(steps, uploaded).filter((check) => !ticked.includes(check));
