import "server-only";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

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

/** The server's own flags (conditions, loaders) are not the thread's. */
const startThread = (file: string): Worker =>
  new Worker(
    join(/* turbopackIgnore: true */ process.cwd(), "lib", "server", "base", "threads", "worker.mjs"),
    {
      execArgv: [],
      workerData: { file: pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), file)).href },
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

  constructor(private readonly file: string) {}

  /** One task after another; its time counts from when the thread begins with it. */
  run(task: string, input: unknown, timeoutMs: number): Promise<unknown> {
    const turn = this.queue.then(() => this.perform(task, input, timeoutMs));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private perform(task: string, input: unknown, timeoutMs: number): Promise<unknown> {
    const thread = this.ready();
    const id = (this.lastId += 1);
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => this.fail(thread, "took too long"), timeoutMs);
      const settle = (): void => {
        clearTimeout(timer);
        this.pending.delete(id);
        if (this.pending.size === 0) this.rest(thread);
      };
      this.pending.set(id, {
        resolve: (output) => {
          settle();
          resolve(output);
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
    const thread = startThread(this.file);
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
const shared = globalThis as typeof globalThis & { workshops?: Map<string, Workshop> };

const workshopOf = (file: string): Workshop => {
  const workshops = (shared.workshops ??= new Map());
  const known = workshops.get(file) ?? new Workshop(file);
  workshops.set(file, known);
  return known;
};

/** A function of a TypeScript file, run on the thread that file has to itself. Input and output are copied.
 *  @param file from the project's root; it is loaded outside Next and must not import "server-only"
 *  @param timeoutMs after this the thread is ended and the promise rejects with WorkerFailure */
export const onThread =
  <I, O>(file: string, task: string, timeoutMs: number) =>
  async (input: I): Promise<O> =>
    (await workshopOf(file).run(task, input, timeoutMs)) as O;
