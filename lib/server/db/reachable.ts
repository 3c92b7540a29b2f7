import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "./client";

const KEPT_MS = 1_000;
const PATIENCE_MS = 1_500;

interface Verdict {
  readonly until: number;
  readonly reachable: boolean;
}
const held = globalThis as { databaseVerdict?: Verdict; databaseQuestion?: Promise<boolean> };

const ask = async (): Promise<boolean> => {
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const reachable = await Promise.race([answer, pause(PATIENCE_MS, false, { ref: false })]);
  held.databaseVerdict = { until: performance.now() + (reachable ? KEPT_MS : 0), reachable };
  return reachable;
};

/** Whether the database answers; a yes holds for a second, a no is asked again by the next request. */
export const databaseReachable = (): Promise<boolean> => {
  const verdict = held.databaseVerdict;
  if (verdict?.reachable && verdict.until > performance.now()) return Promise.resolve(true);
  held.databaseQuestion ??= ask().finally(() => delete held.databaseQuestion);
  return held.databaseQuestion;
};
