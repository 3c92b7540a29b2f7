import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { now, practiceOffset, realNow, today } from "@/lib/server/base/clock";
import { returnToRealTime, setPracticeTime } from "@/lib/server/db/practice-clock";
import { isDemo } from "@/lib/server/base/env";
import { offerDaysToCome } from "../supply/offer-days-to-come";
import { ensureSlots } from "./ensure-slots";
import { fireDeadlinesAlone } from "./start-jobs";

export interface PracticeClockView {
  /** ISO instants. */
  readonly now: string;
  readonly realNow: string;
  readonly offsetMs: number;
}

/** What the clocks show. */
export const practiceClock = (): PracticeClockView => ({
  now: now().toISOString(),
  realNow: realNow().toISOString(),
  offsetMs: practiceOffset(),
});

/** With a zone, or a local time (as a form's field gives it) meant for Shanghai. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

const instantOf = (text: string): Date | undefined => {
  if (!INSTANT.test(text)) return undefined;
  const at = new Date(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+08:00`);
  const year = at.getUTCFullYear();
  return Number.isNaN(at.getTime()) || year < 2020 || year > 2099 ? undefined : at;
};

/** Sets the demo's clock; deadlines that passed on the way fire before this returns, slots stand for the new days.
 *  An instant that is none, or lies outside 2020–2099, is invalid (field `now`). */
export const movePracticeClock = async (request: {
  readonly now: string;
}): Promise<Result<PracticeClockView>> => {
  if (!isDemo()) return refused("notFound");
  const at = instantOf(request.now.trim());
  return at ? moveTo(at) : invalid({ now: "notADate" }, { now: request.now });
};

/** The same, a number of days ahead of what the demo's clock shows. */
export const movePracticeClockByDays = async (days: number): Promise<Result<PracticeClockView>> =>
  isDemo() ? moveTo(new Date(now().getTime() + days * 86_400_000)) : refused("notFound");

const moveTo = async (at: Date): Promise<Result<PracticeClockView>> => {
  await setPracticeTime(at);
  await settle();
  return ok(practiceClock());
};

/** Back to real time. What fired stays fired. */
export const returnClockToRealTime = async (): Promise<Result<PracticeClockView>> => {
  if (!isDemo()) return refused("notFound");
  await returnToRealTime();
  await settle();
  return ok(practiceClock());
};

/** A firing under way may have begun before the clock was moved, and goes by the time of then: it is waited for. */
const FIRING_MS = 100;
const MOST_FIRINGS = 600;

const settle = async (): Promise<void> => {
  await ensureSlots(today());
  await offerDaysToCome();
  for (let tries = 0; tries < MOST_FIRINGS && !(await fireDeadlinesAlone(now())); tries += 1)
    await pause(FIRING_MS);
};
