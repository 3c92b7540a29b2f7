import { keptNote } from "@/lib/domain/review/closing-words";
import type { LocalText } from "@/lib/domain/text";
import { LAPSING_STATES, type State } from "@/lib/domain/case/states";

/** A code and the group of review.json that has its words. */
export interface EventCodes {
  readonly group: "preRejectReasons" | "nonAcceptanceReasons" | "interviewFailReasons" | "grounds";
  readonly code: string;
}

interface PastEvent {
  readonly to: State;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EndReason {
  readonly codes?: EventCodes;
  /** The officer's own words. */
  readonly note?: LocalText;
  /** The day of the visit that ended when no other could be booked in time. */
  readonly endedWithVisit?: string;
  /** The deadline that passed, and what it was for. */
  readonly lapsed?: { readonly from: State; readonly dueOn: string };
}

const GROUPS: Partial<Record<State, readonly [group: EventCodes["group"], key: "reason" | "ground"]>> = {
  PRE_REJECTED: ["preRejectReasons", "reason"],
  NOT_ACCEPTED: ["nonAcceptanceReasons", "reason"],
  INTERVIEW_FAILED: ["interviewFailReasons", "reason"],
  REFUSED: ["grounds", "ground"],
};

/** Whether the page of a case that ended so gives a reason. */
export const tellsReason = (state: State): boolean => state === "LAPSED" || GROUPS[state] !== undefined;

const textIn = (data: PastEvent["data"], key: string): string | undefined => {
  const value = data[key];
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** Why an application ended, as the officer or the calendar gave it; undefined when it has not ended that way. */
export const endReasonOf = (state: State, events: readonly PastEvent[]): EndReason | undefined => {
  const data = events.findLast(({ to }) => to === state)?.data;
  if (!data) return undefined;
  if (state === "LAPSED") {
    const endedWithVisit = textIn(data, "withVisit");
    if (endedWithVisit) return { endedWithVisit };
    const from = LAPSING_STATES.find((each) => each === data.from);
    const dueOn = textIn(data, "dueOn");
    return from && dueOn ? { lapsed: { from, dueOn } } : undefined;
  }
  const known = GROUPS[state];
  if (!known) return undefined;
  const [group, key] = known;
  const code = textIn(data, key);
  const note = keptNote(data);
  if (!code && !note) return undefined;
  return { ...(code ? { codes: { group, code } } : {}), ...(note ? { note } : {}) };
};
