import { keptNote } from "../review/closing-words";
import { isLocalText, type LocalText } from "../text";
import { DEADLINES } from "./deadlines";
import type { LifecycleEvent } from "./lifecycle";

/** The decisions of the pre-review, each of which may be taken back for a moment. A window's and an approver's are said to
 *  a person's face or printed at once, and stay. */
const TAKEN_BACK = ["pass", "return", "reject"] as const satisfies readonly LifecycleEvent[];

const isPreReviewDecision = (event: string): boolean => TAKEN_BACK.some((each) => each === event);

interface LastEvent {
  readonly event: string;
  readonly actorId: string | null;
  readonly at: Date;
}

/** Milliseconds left to take back what happened last to a case; 0 when it was no decision of this officer at its
 *  pre-review, or the time is over. A clock that was set back meanwhile leaves none. */
export const millisecondsToTakeBack = (
  last: LastEvent | null | undefined,
  officerId: string,
  now: Date,
): number => {
  if (!last || last.actorId !== officerId || !isPreReviewDecision(last.event)) return 0;
  const passed = now.getTime() - last.at.getTime();
  const limit = DEADLINES.takeBackSeconds * 1_000;
  return passed < 0 || passed > limit ? 0 : Math.max(1, limit - passed);
};

/** What happened and still holds, oldest first: a decision that was taken back was never told to anybody, and is left out
 *  with its taking back. */
export const standingEvents = <T extends { readonly event: string }>(events: readonly T[]): T[] =>
  events.reduce<T[]>((standing, each) => {
    if (each.event !== "takeBack") return [...standing, each];
    const decided = standing.findLastIndex(({ event }) => isPreReviewDecision(event));
    return standing.filter((_, index) => index !== decided);
  }, []);

/** What a decision that was taken back said, for the officer to go on from. */
export interface TakenBack {
  readonly items: readonly { readonly target: string; readonly reason: string; readonly text: LocalText }[];
  readonly reason: string;
  readonly note: LocalText | undefined;
  readonly interviewRequired: boolean | undefined;
}

type TakenItem = TakenBack["items"][number];

const isTakenItem = (value: unknown): value is TakenItem => {
  const { target, reason, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof target === "string" && typeof reason === "string" && isLocalText(text);
};

/** The decision this officer took back last, while nothing else has happened since; its list of defects is kept with the
 *  taking back, the rest with the decision.
 *  @param events the latest first */
export const takenBack = (
  events: readonly { readonly event: string; readonly actorId: string | null; readonly data: unknown }[],
  officerId: string | null,
): TakenBack | undefined => {
  const [last, decided] = events;
  if (last?.event !== "takeBack" || !officerId || last.actorId !== officerId || !decided) return undefined;
  const { items } = (last.data ?? {}) as { readonly items?: unknown };
  const { reason, interviewRequired } = (decided.data ?? {}) as Readonly<Record<string, unknown>>;
  return {
    items: Array.isArray(items) ? items.filter(isTakenItem) : [],
    reason: typeof reason === "string" ? reason : "",
    note: keptNote(decided.data),
    interviewRequired: typeof interviewRequired === "boolean" ? interviewRequired : undefined,
  };
};
