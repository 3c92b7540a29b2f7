import "server-only";
import pg from "pg";
import { env } from "../base/env";
import { log } from "../base/log";
import { DESK_CHANNEL } from "../db/desk-notices";

/** `changed`: the desk's list did; `connected`: changes are heard from now on, those before may have been missed;
 *  `away`: they are not heard at present. */
type DeskNews = "changed" | "connected" | "away";

interface Watcher {
  readonly topic: string;
  /** Whose lists are counted: an officer, an applicant, a device. */
  readonly watcherId: string;
  readonly tell: (news: DeskNews) => void;
  /** The process is going down: nothing may keep it. */
  readonly end: () => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** How often a connection is asked whether it still lives, and how long it may take to say so. */
const PROOF_EVERY_MS = 25_000;
const PATIENCE_MS = 5_000;
/** Lists one watcher may have open and followed in one process (assumed: more than anybody looks at). */
const MOST_OF_ONE = 4;

/** One connection of a process that listens while somebody watches. LISTEN belongs to a session of the server, so a pool
 *  in transaction mode (pgbouncer) must be passed by: DATABASE_DIRECT_URL. */
class DeskListener {
  private readonly watchers = new Set<Watcher>();
  private client: pg.Client | undefined;
  private hears = false;
  private failures = 0;
  private again: NodeJS.Timeout | undefined;
  private proof: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor() {
    process.once("SIGTERM", () => this.endAll());
    process.once("SIGINT", () => this.endAll());
  }

  watch(watcher: Watcher): (() => void) | undefined {
    const own = [...this.watchers].filter(({ watcherId }) => watcherId === watcher.watcherId);
    if (this.isOver || own.length >= MOST_OF_ONE) return undefined;
    this.watchers.add(watcher);
    if (this.hears) watcher.tell("connected");
    else if (!this.client && !this.again) void this.connect();
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) this.rest();
    };
  }

  private tellAll(news: DeskNews): void {
    for (const { tell } of this.watchers) tell(news);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
      application_name: "desk changes",
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on("error", () => this.lose(client));
    client.on("end", () => this.lose(client));
    client.on("notification", ({ payload }) => {
      for (const { topic, tell } of this.watchers) if (topic === payload) tell("changed");
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${DESK_CHANNEL}`);
    } catch (error) {
      log.warn({ err: error }, "changes of the desks are not heard");
      return this.lose(client);
    }
    if (this.client !== client) return;
    this.hears = true;
    this.failures = 0;
    this.proof = setInterval(
      () => void client.query("SELECT 1").catch(() => this.lose(client)),
      PROOF_EVERY_MS,
    );
    this.proof.unref();
    this.tellAll("connected");
  }

  /** The connection is gone: said, and tried again, each time after a longer wait. */
  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.drop();
    this.tellAll("away");
    if (this.watchers.size === 0 || this.isOver) return;
    const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures);
    this.failures += 1;
    this.again = setTimeout(() => {
      this.again = undefined;
      void this.connect();
    }, waitMs);
    this.again.unref();
  }

  private drop(): void {
    const { client } = this;
    this.client = undefined;
    this.hears = false;
    clearInterval(this.proof);
    void client?.end().catch(() => undefined);
  }

  private rest(): void {
    clearTimeout(this.again);
    this.again = undefined;
    this.drop();
  }

  endAll(): void {
    this.isOver = true;
    for (const { end } of [...this.watchers]) end();
    this.watchers.clear();
    this.rest();
  }
}

const held = globalThis as { deskListener?: DeskListener };

/** Tells what happens to a desk's list (`topic` of live-desks.ts), from now until the answered function is called or the
 *  process goes down. Undefined: this watcher follows as many lists as one may, or the process is going down. */
export const watchDesk = (watcher: Watcher): (() => void) | undefined =>
  (held.deskListener ??= new DeskListener()).watch(watcher);
