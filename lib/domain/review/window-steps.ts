import type { Form } from "../form/form";
import { documentSlotsOf } from "../form/papers";
import type { DocumentSlot } from "../vocabulary";

/** What the window officer does besides comparing originals; labels are `review.windowChecks.<code>`. Which of them a
 *  type needs stands in its folder (EEAL art. 30, Reg. art. 16: in person, fingerprints for a first permit). */
export const WINDOW_STEPS = ["applicantPresent", "formSigned", "biometrics", "feeTold"] as const;
export type WindowStep = (typeof WINDOW_STEPS)[number];

/** A step, or the original of the document in a slot (labelled by the document's name). */
export type WindowCheck = WindowStep | DocumentSlot;

/** The papers whose originals are compared: what is uploaded now, and what was named at the last visit and may be brought
 *  along. The page's ticks and those the acceptance asks for are this list.
 *  @param live slots with a file that counts
 *  @param named targets of the last return or correction */
export const originalsOf = (form: Form, live: readonly string[], named: readonly string[]): DocumentSlot[] =>
  documentSlotsOf(form).filter((slot) => live.includes(slot) || named.includes(slot));

/** Everything to be ticked before acceptance: the originals, then the type's steps. */
export const windowChecksFor = (
  steps: readonly WindowStep[],
  originals: readonly DocumentSlot[],
): WindowCheck[] => [...new Set<WindowCheck>([...originals, ...steps])];

/** The checks that are still open; acceptance (`originalsChecked`) needs none. */
export const openWindowChecks = (
  steps: readonly WindowStep[],
  originals: readonly DocumentSlot[],
  ticked: readonly string[],
): WindowCheck[] => windowChecksFor(steps, originals).filter((check) => !ticked.includes(check));
