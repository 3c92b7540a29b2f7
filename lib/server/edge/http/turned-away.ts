import "server-only";

/** Why a page at a known address is not shown to whoever asks; with the status it is answered with. */
export const TURNED_AWAY = { notFound: 404, forbidden: 403 } as const;
export type WhyTurnedAway = keyof typeof TURNED_AWAY;

/** Ends the drawing of a page; `answered` draws the words in its place. Next's own `notFound()` and `forbidden()` are not
 *  used: see answer-status. */
export class TurnedAway extends Error {
  constructor(readonly why: WhyTurnedAway) {
    super(why);
  }
}

/** The page is not there, or is another's, which is told alike. */
export function notThere(): never {
  throw new TurnedAway("notFound");
}

/** The page is there and not for whoever asks. */
export function notForYou(): never {
  throw new TurnedAway("forbidden");
}
