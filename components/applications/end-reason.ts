import type { State } from "@/lib/domain/application/lifecycle";

/** A code and the group of review.json that has its words. */
export interface EventCodes {
  readonly group: "preRejectReasons" | "nonAcceptanceReasons" | "interviewFailReasons" | "grounds";
  readonly code: string;
}

interface PastEvent {
  readonly to: State;
  readonly data: Readonly<Record<string, unknown>>;
}

const GROUPS: Partial<Record<State, readonly [group: EventCodes["group"], key: "reason" | "ground"]>> = {
  PRE_REJECTED: ["preRejectReasons", "reason"],
  NOT_ACCEPTED: ["nonAcceptanceReasons", "reason"],
  INTERVIEW_FAILED: ["interviewFailReasons", "reason"],
  REFUSED: ["grounds", "ground"],
};

const textIn = (data: PastEvent["data"], key: string): string | undefined => {
  const value = data[key];
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** Why an application ended, as the officer gave it: a code of review.json and their own words; undefined when it
 *  has not ended that way. */
export const endReasonOf = (
  state: State,
  events: readonly PastEvent[],
): { readonly codes?: EventCodes; readonly note?: string } | undefined => {
  const known = GROUPS[state];
  const last = events.filter(({ to }) => to === state).at(-1);
  if (!known || !last) return undefined;
  const [group, key] = known;
  const code = textIn(last.data, key);
  const note = textIn(last.data, "note");
  if (!code && !note) return undefined;
  return { ...(code ? { codes: { group, code } } : {}), ...(note ? { note } : {}) };
};
