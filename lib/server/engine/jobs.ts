import "server-only";
import { setMaxListeners } from "node:events";
import { log } from "../base/log";

export interface Job {
  readonly name: string;
  /** Real milliseconds between the end of one run and the beginning of the next. */
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

interface JobLoop {
  stop(): Promise<void>;
}

const held = globalThis as { jobLoop?: JobLoop };

/** One job after another run of itself, never beside it; a failing run is logged and the next one comes all the same. */
const repeat = (job: Job, stopping: AbortSignal): Promise<void> => {
  let failures = 0;
  const once = async (): Promise<void> => {
    try {
      await job.run();
      failures = 0;
    } catch (error) {
      failures += 1;
      // A database that is away would fill the log every second: the first failure tells, then every 60th.
      if (failures % 60 === 1) log.error({ job: job.name, failures, err: error }, "a job failed");
    }
  };
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    let running = false;
    const loop = async (): Promise<void> => {
      running = true;
      await once();
      running = false;
      if (stopping.aborted) return resolve();
      timer = setTimeout(() => void loop(), job.everyMs);
      timer.unref();
    };
    stopping.addEventListener("abort", () => {
      clearTimeout(timer);
      if (!running) resolve();
    });
    void loop();
  });
};

/** Starts the jobs of this process, once however often it is called. SIGTERM and SIGINT let the running ones finish. */
export const startJobLoop = (jobs: readonly Job[]): JobLoop => {
  if (held.jobLoop) return held.jobLoop;
  const controller = new AbortController();
  // Every job listens for the end; Node takes more than ten for a leak, and says so on the terminal.
  setMaxListeners(jobs.length, controller.signal);
  const loops = jobs.map((job) => repeat(job, controller.signal));
  const stop = async (): Promise<void> => {
    controller.abort();
    await Promise.all(loops);
    delete held.jobLoop;
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
  return (held.jobLoop = { stop });
};
