/** The form in the decision bar to which the boxes in the rows belong. */
export const TICK_FORM = "tick-form";

/** One box: a document's slot or a step, named in the officer's language. */
export interface TickRow {
  readonly code: string;
  readonly label: string;
  /** What is said while it is not ticked. */
  readonly open: string;
}

export const tickName = (code: string): string => `check.${code}`;
export const tickId = (code: string): string => `check-${code}`;
