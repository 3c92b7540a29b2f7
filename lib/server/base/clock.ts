import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { isDemo } from "./env";

const held = globalThis as { practiceOffsetMs?: number };

/** The instant of the house: real time in production, real time plus the practice clock's offset in the demo. */
export const now = (): Date => new Date(Date.now() + (held.practiceOffsetMs ?? 0));

/** Requests that run at once may reach the database in another order than they read the clock, and two machines' clocks
 *  differ a little. Only what ends this much later than it could was written before the practice clock was set back. */
export const CLOCK_SLACK_MS = 60_000;

/** The real instant. Sessions count it, so that a jump of the practice clock signs nobody out. */
export const realNow = (): Date => new Date();

/** Today's date in Shanghai, `YYYY-MM-DD`. */
export const today = (): string => shanghaiDate(now());

/** How far the practice clock is ahead (negative: behind), in milliseconds; 0 is real time. */
export const practiceOffset = (): number => held.practiceOffsetMs ?? 0;

/** Sets the clock of this process alone (no instant: back to real time); no other process of the database hears of it.
 *  The demo's seed lives through its families' past with it. Throws outside the demo. */
export const setTimeOfThisProcess = (at?: Date): void => {
  if (!isDemo()) throw new Error("The practice clock exists in the demo only.");
  held.practiceOffsetMs = at ? at.getTime() - Date.now() : 0;
};

/** What another process (or an earlier start) set; db/practice-clock.ts alone calls it. */
export const keepPracticeOffset = (offsetMs: number): void => {
  held.practiceOffsetMs = offsetMs;
};
