import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Tasks } from "./tasks";

type TaskName = keyof Tasks;
type Input<T extends TaskName> = Parameters<Tasks[T]>[0];
type Output<T extends TaskName> = Awaited<ReturnType<Tasks[T]>>;

interface Answer {
  readonly id: number;
  readonly output?: unknown;
  readonly error?: string;
}

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The task took longer than it may, or its thread died; the input is to blame more often than the house. */
export class WorkerFailure extends Error {
  override name = "WorkerFailure";
}

/** A thread that nobody needed for this long is ended; the next task starts a new one. */
const IDLE_MS = 120_000;

const startThread = (): Worker =>
  new Worker(
    join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "engine", "worker", "worker.mjs"),
    {
      // The server's own flags (conditions, loaders) are not the thread's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    },
  );

/** One warm thread per kind of work, so that a PDF somebody sent cannot hold up the ones being printed. */
class Workshop {
  private thread: Worker | undefined;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** One task after another; its time counts from when the thread begins with it. */
  run<T extends TaskName>(task: T, input: Input<T>, timeoutMs: number): Promise<Output<T>> {
    const turn = this.queue.then(() => this.perform(task, input, timeoutMs));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private perform<T extends TaskName>(task: T, input: Input<T>, timeoutMs: number): Promise<Output<T>> {
    const thread = this.ready();
    const id = (this.lastId += 1);
    return new Promise<Output<T>>((resolve, reject) => {
      const timer = setTimeout(() => this.fail(thread, "took too long"), timeoutMs);
      const settle = (): void => {
        clearTimeout(timer);
        this.pending.delete(id);
        if (this.pending.size === 0) this.rest(thread);
      };
      this.pending.set(id, {
        resolve: (output) => {
          settle();
          resolve(output as Output<T>);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      // A process may end while its thread only waits, not while it works.
      thread.ref();
      thread.postMessage({ id, task, input });
    });
  }

  private ready(): Worker {
    clearTimeout(this.idle);
    if (this.thread) return this.thread;
    const thread = startThread();
    thread.on("message", (answer: Answer) => {
      const pending = this.pending.get(answer.id);
      if (answer.error === undefined) pending?.resolve(answer.output);
      else pending?.reject(new Error(answer.error));
    });
    thread.on("error", (error) => this.fail(thread, error.message));
    thread.on("exit", () => this.fail(thread, "ended"));
    return (this.thread = thread);
  }

  /** Everything the thread still owed fails; the next task gets a fresh one. */
  private fail(thread: Worker, reason: string): void {
    if (this.thread !== thread) return;
    this.thread = undefined;
    void thread.terminate();
    for (const pending of [...this.pending.values()]) pending.reject(new WorkerFailure(`worker: ${reason}`));
  }

  private rest(thread: Worker): void {
    clearTimeout(this.idle);
    thread.unref();
    this.idle = setTimeout(() => {
      if (this.thread !== thread || this.pending.size > 0) return;
      this.thread = undefined;
      void thread.terminate();
    }, IDLE_MS);
    this.idle.unref();
  }
}

// On globalThis: pages, route handlers and jobs are bundled apart and would each start threads of their own.
const shared = globalThis as typeof globalThis & { workshops?: Record<TaskName, Workshop> };
const workshops = (): Record<TaskName, Workshop> =>
  (shared.workshops ??= { inspectPdf: new Workshop(), render: new Workshop() });

/** Runs one task on its thread.
 *  @param timeoutMs after this the thread is ended and the promise rejects with WorkerFailure. */
export const runTask = <T extends TaskName>(
  task: T,
  input: Input<T>,
  timeoutMs: number,
): Promise<Output<T>> => workshops()[task].run(task, input, timeoutMs);
