import { HALL_HOURS } from "./slots";

/** Minutes between two visitors at one desk: the middle half of them, and the middle. */
export interface Gaps {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Assumed until a hall has a history: an acceptance at a window, an interview in a room. */
const USUAL: Readonly<Record<"window" | "room", Gaps>> = {
  window: { low: 8, median: 12, high: 18 },
  room: { low: 15, median: 20, high: 30 },
};

/** Fewer gaps than these tell nothing of a hall (assumed). */
const FEWEST_GAPS = 20;
/** A hall's history for its estimates, in days. */
export const HISTORY_DAYS = 28;
/** The latest visitors of that time are enough. */
export const MOST_GAPS = 500;
/** A longer pause at a desk is no visitor (lunch, nobody waiting). */
export const LONGEST_GAP_MINUTES = 60;
/** A desk that called nobody for so long is not working. */
export const DESK_RESTS_MINUTES = 60;

/** @param known of the hall's own desks of this kind; undefined, or of too few visitors: what is usual counts */
export const gapsOf = (
  forInterview: boolean,
  known: (Gaps & { readonly count: number }) | undefined,
): Gaps => {
  if (known && known.count >= FEWEST_GAPS) return { low: known.low, median: known.median, high: known.high };
  return forInterview ? USUAL.room : USUAL.window;
};

interface Position {
  /** How many are called before. */
  readonly ahead: number;
  /** Desks that call; at least one is assumed. */
  readonly desks: number;
  readonly gaps: Gaps;
  /** Shanghai's clock, "HH:mm". */
  readonly time: string;
}

/** Minutes from now until the call: a range to show, and the one figure that is measured against what came of it. */
export interface Wait {
  readonly from: number;
  readonly until: number;
  readonly estimate: number;
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

/** Minutes that pass on the clock until a hall was open for `open` minutes: nobody is called before it opens or while it
 *  rests at noon. After the last hour the desks go on with who is there. */
const onTheClock = (time: string, open: number): number => {
  const start = minutesOf(time);
  let at = start;
  let left = open;
  for (const [index, { from, until }] of HALL_HOURS.entries()) {
    const isLast = index === HALL_HOURS.length - 1;
    if (!isLast && at >= minutesOf(until)) continue;
    at = Math.max(at, minutesOf(from));
    const room = isLast ? Infinity : minutesOf(until) - at;
    if (left <= room) return at + left - start;
    left -= room;
    at = minutesOf(until);
  }
  return at + left - start;
};

const STEP = 5;
const down = (minutes: number): number => Math.floor(minutes / STEP) * STEP;
const up = (minutes: number): number => Math.max(STEP, Math.ceil(minutes / STEP) * STEP);

/** How long somebody waits: `ahead` calls, and then one, come from `desks` desks with the hall's own gaps between
 *  visitors. In steps of five minutes; the figure itself is not rounded to them. */
export const waitOf = ({ ahead, desks, gaps, time }: Position): Wait => {
  const working = Math.max(1, desks);
  const clock = (calls: number, gap: number): number => onTheClock(time, (calls * gap) / working);
  return {
    from: down(clock(ahead, gaps.low)),
    until: up(clock(ahead + 1, gaps.high)),
    estimate: Math.round(clock(ahead + 0.5, gaps.median)),
  };
};

/** So many people ahead are "soon": the holder is told to come back to the waiting area (assumed). */
export const NEAR_PEOPLE = 3;
