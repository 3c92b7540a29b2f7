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

interface Place {
  readonly hall: LocalText;
  readonly address: LocalText;
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
  readonly handOver?: Place & { readonly receiptUntil: string | null };
  /** Where a passport that was kept is fetched, of a case that ended after its acceptance. */
  readonly passportAt?: Place;
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
  const place = visit && { hall: visit.hall.name, address: visit.hall.address };
  if (isReady(state) && state !== "DISPATCHED" && !posted && place)
    return { handOver: { ...place, receiptUntil: receiptUntil ?? null } };
  if (action === "awaitMail" && trackingNo) return { trackingNo };
  if (state === "REFUSED" || state === "NOT_COLLECTED") {
    const heldUntil = state === "REFUSED" && heldExpiresOn ? { heldUntil: heldExpiresOn } : {};
    return { ...heldUntil, ...(place ? { passportAt: place } : {}) };
  }
  if (action === "done")
    return { collectedAt: facts.events.findLast(({ event }) => event === "collect")?.at };
  return suspendedUntil ? { suspendedUntil } : {};
};
