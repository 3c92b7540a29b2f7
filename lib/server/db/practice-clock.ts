import "server-only";
import { keepPracticeOffset, realNow } from "../base/clock";
import { isDemo } from "../base/env";
import { db, readRows } from "./client";

const keep = async (offsetMs: number): Promise<void> => {
  const row = { offsetMs: BigInt(Math.round(offsetMs)) };
  await db.practiceClock.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
  keepPracticeOffset(offsetMs);
};

/** Sets the practice clock for every process of this database; it goes on from `at`. Throws outside the demo. */
export const setPracticeTime = async (at: Date): Promise<void> => {
  if (!isDemo()) throw new Error("The practice clock exists in the demo only.");
  await keep(at.getTime() - realNow().getTime());
};

/** Back to real time. */
export const returnToRealTime = (): Promise<void> => keep(0);

const OFFSET = `SELECT "offsetMs" FROM "PracticeClock" WHERE "id" = 1 LIMIT 1`;

/** Takes over what another process (or an earlier start) set. Called at start and by the job loop. */
export const loadPracticeClock = async (): Promise<void> => {
  if (!isDemo()) return;
  const [row] = await readRows<{ offsetMs: string }>("practice-clock", OFFSET, []);
  keepPracticeOffset(Number(row?.offsetMs ?? 0));
};
