import type { LocalText } from "../text";
import type { PastEvent } from "./progress";
import { isReady, rowOf, type State } from "./states";

export interface MomentFacts {
  readonly state: State;
  readonly suspendedUntil?: string;
  /** The latest visit that was not given up. */
  readonly visit?: {
    readonly date: string;
    readonly start: string;
    readonly hall: { readonly name: LocalText; readonly address: LocalText };
  } | null;
  readonly ticket?: Moment["ticket"] | null;
  readonly posted: boolean;
  readonly trackingNo?: string | null;
  readonly heldExpiresOn?: string;
  /** Last day of the acceptance receipt. */
  readonly receiptUntil?: string | null;
  /** Oldest first. */
  readonly events: readonly PastEvent[];
}

/** The facts a state turns on, for whoever has to act on it now: when and where, under which number, until when. */
export interface Moment {
  readonly visit?: { readonly date: string; readonly start: string; readonly hall: LocalText };
  /** A number taken at the hall; `place`: the window or the interview room that called it. */
  readonly ticket?: {
    readonly number: string;
    readonly place: string | null;
    readonly forInterview: boolean;
  };
  /** Where the permit is handed over, against a receipt that is a lawful stay until its last day (Reg. art. 18). */
  readonly handOver?: {
    readonly hall: LocalText;
    readonly address: LocalText;
    readonly receiptUntil: string | null;
  };
  readonly trackingNo?: string;
  /** Last day of the document held, where somebody was refused another. */
  readonly heldUntil?: string;
  readonly collectedAt?: Date;
  /** The day until which the holder cannot book online. */
  readonly suspendedUntil?: string;
}

/** Hours in which a new residence permit is to be reported to the police station (EEAL art. 39; newsgd.com 2016-07-20). */
export const RESIDENCE_UPDATE_HOURS = 24;

/** What of these facts the state turns on. */
export const momentOf = (facts: MomentFacts): Moment => {
  const { state, visit, ticket, posted, trackingNo, heldExpiresOn, receiptUntil, suspendedUntil } = facts;
  const { action } = rowOf(state);
  if (action === "visitHall" && visit) return { visit: { ...visit, hall: visit.hall.name } };
  if (action === "waitTurn" && ticket) return { ticket };
  if (isReady(state) && state !== "DISPATCHED" && !posted && visit)
    return {
      handOver: { hall: visit.hall.name, address: visit.hall.address, receiptUntil: receiptUntil ?? null },
    };
  if (action === "awaitMail" && trackingNo) return { trackingNo };
  if (state === "REFUSED" && heldExpiresOn) return { heldUntil: heldExpiresOn };
  if (action === "done")
    return { collectedAt: facts.events.findLast(({ event }) => event === "collect")?.at };
  return suspendedUntil ? { suspendedUntil } : {};
};
