/** How an item of a return or a correction is answered: by a change, or "right as it stands". */
export type ItemAnswer = "CHANGED" | "CONFIRMED";

/** What the applicant says to an item, as typed. */
export interface ItemReply {
  /** "It is correct as it stands." */
  readonly confirmed: boolean;
  readonly words: string;
}

/** Characters of a reply, as many as the officer has for the item. */
export const REPLY_MAX = 300;

export const confirmName = (target: string): string => `confirm.${target}`;
export const replyName = (target: string): string => `reply.${target}`;

/** The reply to an item in the entries of a form; what is not there stays as it was `before`. */
export const replyIn = (
  entries: Readonly<Record<string, string>>,
  target: string,
  before: ItemReply,
): ItemReply => {
  const confirmed = entries[confirmName(target)];
  return {
    confirmed: confirmed === undefined ? before.confirmed : confirmed !== "",
    words: entries[replyName(target)] ?? before.words,
  };
};

/** How an item is answered; undefined: it is not. A change wins over a confirmation, and a confirmation needs words or a
 *  new scan of the paper that shows it.
 *  @param facts whether its answer or its files differ from what the officer looked at, and whether that paper does */
export const answerOf = (
  reply: ItemReply,
  facts: { readonly changed: boolean; readonly scannedAnew: boolean },
): ItemAnswer | undefined => {
  if (facts.changed) return "CHANGED";
  const reasoned = reply.words.trim() !== "" || facts.scannedAnew;
  return reply.confirmed && reasoned ? "CONFIRMED" : undefined;
};

/** The reply that need not be given any more when the entry `name` has this value: without the tick nobody asks why. */
export const settledReplies = (name: string, value: string): string[] => {
  const [, target] = /^confirm\.(.+)$/.exec(name) ?? [];
  return target && value === "" ? [replyName(target)] : [];
};
