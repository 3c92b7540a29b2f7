import "server-only";
import { Pool } from "pg";
import { env } from "../base/env";

const KEPT_MS = 1_000;
const PATIENCE_MS = 3_000;
/** A timer that comes this much later was kept waiting by the process itself, and so was the answer. */
const LATE_MS = 50;

const held = globalThis as {
  probeOfThisProcess?: Pool;
  reachableUntil?: number;
  reachableQuestion?: Promise<boolean>;
};

/** A connection of its own: waiting for one of the busy ones would call a rush an outage. */
const probe = (): Pool => {
  if (held.probeOfThisProcess) return held.probeOfThisProcess;
  const pool = new Pool({
    connectionString: env.DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    allowExitOnIdle: true,
  });
  // An idle connection that dies is found out by the next question; unheard, it would end the process.
  pool.on("error", () => undefined);
  return (held.probeOfThisProcess = pool);
};

const answered = (): Promise<boolean> =>
  probe()
    .query("SELECT 1")
    .then(
      () => true,
      () => false,
    );

/** A process that stood still hears its own timer before an answer that came long ago, so such a no is asked again. */
const ask = async (): Promise<boolean> => {
  const asked = performance.now();
  let yes = await answered();
  if (!yes && performance.now() - asked > PATIENCE_MS + LATE_MS) yes = await answered();
  if (yes) held.reachableUntil = performance.now() + KEPT_MS;
  return yes;
};

/** Whether the database answers; a yes holds for a second, a no is asked again by the next request. */
export const databaseReachable = (): Promise<boolean> => {
  if ((held.reachableUntil ?? 0) > performance.now()) return Promise.resolve(true);
  held.reachableQuestion ??= ask().finally(() => delete held.reachableQuestion);
  return held.reachableQuestion;
};
