import "server-only";
import { loadPracticeClock } from "@/lib/server/db/practice-clock";
import { isDatabaseAway } from "@/lib/server/db/failures";
import { environmentProblems } from "@/lib/server/base/env";
import { keepAnswers } from "@/lib/server/edge/answer-status";
import { readPathsSafely } from "@/lib/server/edge/http/readable-path";
import { sendSafeHeaders } from "@/lib/server/edge/http/safe-headers";
import { answerPublicPages } from "@/lib/server/edge/pages/public-pages";
import { markSocketAddresses } from "@/lib/server/edge/http/socket-address";
import { log } from "@/lib/server/base/log";

/** Whoever waits for the first page is answered before the jobs are read in and ask the database. */
const JOBS_AFTER_MS = 1_000;

const startJobsLater = (): void => {
  setTimeout(() => void import("./start-jobs").then(({ startJobs }) => startJobs()), JOBS_AFTER_MS).unref();
};

/** Runs once before the first request. A setting that is wrong ends the process and is named. */
export const startServer = async (): Promise<void> => {
  const problems = environmentProblems();
  if (problems.length > 0) {
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
  markSocketAddresses();
  sendSafeHeaders();
  keepAnswers();
  readPathsSafely();
  answerPublicPages();
  try {
    await loadPracticeClock();
  } catch (error) {
    // The job loop loads it as soon as the database is back; until then requests are answered 503.
    if (!isDatabaseAway(error)) throw error;
    log.warn({ err: error }, "started without the database");
  }
  startJobsLater();
};
