/** The longest words an officer may write, in characters (assumed). */
export const OFFICER_WORDS = {
  /** A note for colleagues, with a decision or a refusal. */
  note: 500,
  /** What is wrong with one returned item, in one language. */
  returnText: 300,
  /** The record of an interview. */
  record: 4000,
} as const;

/** Whether a sentence stops at a colon, behind which an officer's own words should follow. */
export const breaksOff = (text: string): boolean => /[:：]\s*$/.test(text);
