import type { ApplicationType, DocumentSlot } from "../vocabulary";

/** What the window officer does besides comparing originals; labels are `review.windowChecks.<code>`. */
export const WINDOW_STEPS = ["applicantPresent", "formSigned", "biometrics", "feeTold"] as const;
export type WindowStep = (typeof WINDOW_STEPS)[number];

/** A step, or the original of the document in a slot (labelled by the document's name). */
export type WindowCheck = WindowStep | DocumentSlot;

/** EEAL art. 30, Reg. art. 16: in person, and with fingerprints for a first permit. */
const stepsOf = (type: ApplicationType): WindowStep[] =>
  WINDOW_STEPS.filter((step) => step !== "biometrics" || type === "FIRST");

/** Everything to be ticked before acceptance: the originals of what was uploaded, then the steps. */
export const windowChecksFor = (type: ApplicationType, uploaded: readonly DocumentSlot[]): WindowCheck[] => [
  ...new Set<WindowCheck>([...uploaded, ...stepsOf(type)]),
];

/** The checks that are still open; acceptance (`originalsChecked`) needs none. */
export const openWindowChecks = (
  type: ApplicationType,
  uploaded: readonly DocumentSlot[],
  ticked: readonly string[],
): WindowCheck[] => windowChecksFor(type, uploaded).filter((check) => !ticked.includes(check));
