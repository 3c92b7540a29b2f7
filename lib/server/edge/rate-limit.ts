import "server-only";
import { type Refused, refused } from "@/lib/domain/result";
import { CLOCK_SLACK_MS, now } from "../base/clock";
import type { Tx } from "../db/client";

/** `limit` acts in `windowSeconds` under `key`. Keys hold fingerprints (blindIndex), never a phone or a name. */
export interface Limit {
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Counts one act; how many there are now in this window and the seconds until it ends. One statement, so parallel
 *  requests and other processes count into the same row. A window that ends much later than a whole window from now was
 *  left by a practice clock set back, and begins anew. */
export const countOf = async (
  tx: Tx,
  { key, windowSeconds }: Omit<Limit, "limit">,
): Promise<{ readonly count: number; readonly seconds: number }> => {
  const at = now();
  const resetsAt = new Date(at.getTime() + windowSeconds * 1000);
  const latest = new Date(resetsAt.getTime() + CLOCK_SLACK_MS);
  const [row] = await tx.$queryRaw<{ count: number; resetsAt: Date }[]>`
    INSERT INTO "RateCounter" AS c ("key", "count", "resetsAt") VALUES (${key}, 1, ${resetsAt})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN c."resetsAt" <= ${at} OR c."resetsAt" > ${latest} THEN 1 ELSE c."count" + 1 END,
      "resetsAt" = CASE WHEN c."resetsAt" <= ${at} OR c."resetsAt" > ${latest} THEN ${resetsAt} ELSE c."resetsAt" END
    RETURNING "count", "resetsAt"`;
  if (!row) throw new Error("the counter answered nothing");
  return {
    count: row.count,
    seconds: Math.max(1, Math.ceil((row.resetsAt.getTime() - at.getTime()) / 1000)),
  };
};

/** Counts one act; the seconds to wait when that was one too many, else 0. */
export const countAct = async (tx: Tx, limit: Limit): Promise<number> => {
  const { count, seconds } = await countOf(tx, limit);
  return count <= limit.limit ? 0 : seconds;
};

/** Counts one act under every limit in order; the refusal when one is reached. Without a database it throws: fails closed. */
export const withinLimits = async (tx: Tx, limits: readonly Limit[]): Promise<Refused | undefined> => {
  for (const limit of limits) {
    const seconds = await countAct(tx, limit);
    if (seconds > 0) return refused("rateLimited", { seconds, minutes: Math.ceil(seconds / 60) });
  }
  return undefined;
};
