import "server-only";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import { now, today } from "@/lib/server/base/clock";
import { loadPracticeClock } from "@/lib/server/db/practice-clock";
import { db } from "@/lib/server/db/client";
import { makeOrdered } from "@/lib/server/documents/kept-document";
import { env } from "@/lib/server/base/env";
import { type Job, startJobLoop } from "@/lib/server/engine/jobs";
import { drainOutbox } from "@/lib/server/engine/outbox-drain";
import { ensureSlots } from "./ensure-slots";
import { fireDeadlines } from "./fire-deadlines";
import { scanPendingFiles } from "./scan-pending-files";
import { finishNewPhones } from "../lost-phone/finish-new-phones";
import { handOutPlaces } from "../supply/hand-out-places";
import { finishClosings } from "../office/finish-closings";
import { purgeExpired } from "./purge-expired";
import { sweepOrphans } from "./sweep-orphans";

/** Rounds of one drain; lanes give one message a round, so a burst leaves in a few. */
const ROUNDS = 20;

const drain = async (kind: "SMS" | "DOCUMENT"): Promise<void> => {
  for (let round = 0; round < ROUNDS; round += 1)
    if ((await drainOutbox({ kinds: [kind], makeDocument: makeOrdered })) === 0) return;
};

/** Any number; the one every process of this database agrees on. */
const DEADLINE_LOCK = 4_403_001;

/** One process at a time: the lock lives as long as the transaction that holds it, whatever becomes of the process.
 *  @returns false: somebody else is firing, and nothing was fired here */
export const fireDeadlinesAlone = (until: Date): Promise<boolean> =>
  db.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<
        { mine: boolean }[]
      >`SELECT pg_try_advisory_xact_lock(${DEADLINE_LOCK}) AS mine`;
      if (row?.mine) await fireDeadlines(until);
      return row?.mine ?? false;
    },
    { timeout: 300_000 },
  );

/** A job, and the moves of the lifecycle it makes. */
export interface HouseJob extends Job {
  readonly fires: readonly LifecycleEvent[];
}

const NIGHT_MS = 86_400_000;

/** What a process does besides answering requests: send, fire deadlines, finish closings, keep slots ahead, clean up. */
export const JOBS: readonly HouseJob[] = [
  { name: "clock", everyMs: 1_000, run: loadPracticeClock, fires: [] },
  { name: "messages", everyMs: 1_000, run: () => drain("SMS"), fires: [] },
  { name: "documents", everyMs: 2_000, run: () => drain("DOCUMENT"), fires: [] },
  {
    name: "deadlines",
    everyMs: 5_000,
    run: () => fireDeadlinesAlone(now()),
    fires: ["lapse", "release", "noShow", "dayEnd", "collect", "notCollected"],
  },
  { name: "lostPhones", everyMs: 5_000, run: finishNewPhones, fires: [] },
  { name: "closings", everyMs: 5_000, run: finishClosings, fires: ["cancelByHall"] },
  { name: "places", everyMs: 5_000, run: handOutPlaces, fires: [] },
  { name: "slots", everyMs: 60_000, run: () => ensureSlots(today()), fires: [] },
  { name: "scan", everyMs: 10_000, run: scanPendingFiles, fires: [] },
  { name: "orphans", everyMs: 600_000, run: sweepOrphans, fires: [] },
  { name: "purge", everyMs: NIGHT_MS, run: purgeExpired, fires: [] },
];

/** Starts the jobs of this process; with JOBS=off another process does them. Called by instrumentation.ts. */
export const startJobs = (): void => {
  if (env.JOBS === "on") startJobLoop(JOBS);
};
