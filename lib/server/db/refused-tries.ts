import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { realNow } from "../base/clock";
import { actorColumns, type JsonObject, writeAudit } from "./audit";
import { db, type Tx } from "./client";

const HOUR_MS = 3_600_000;

interface RefusedTry {
  readonly actor: Actor;
  readonly applicationId: string;
  /** Somebody looked, or wanted to act. */
  readonly action: "readRefused" | "actRefused";
  /** What was tried, and why not; codes. */
  readonly data: JsonObject;
}

/** One statement decides, so that parallel tries are one too. */
const isFirstOfTheHour = async (tx: Tx, key: string): Promise<boolean> => {
  const at = realNow();
  const rows = await tx.$queryRaw<unknown[]>`
    INSERT INTO "RateCounter" AS c ("key", "count", "resetsAt")
    VALUES (${key}, 1, ${new Date(at.getTime() + HOUR_MS)})
    ON CONFLICT ("key") DO UPDATE SET "resetsAt" = EXCLUDED."resetsAt" WHERE c."resetsAt" <= ${at} RETURNING 1`;
  return rows.length > 0;
};

/** Writes down that a signed-in person wanted to see a case, or to act on one, that is not theirs: once an hour for each
 *  person, case and thing tried, because a loop must not fill a table from which nothing is ever erased. The owner is not
 *  told: nothing was read. */
export const auditRefusedTry = async (
  { actor, applicationId, action, data }: RefusedTry,
  tx: Tx = db,
): Promise<void> => {
  const { actorId } = actorColumns(actor);
  const key = ["refused", actorId, applicationId, action, ...Object.values(data)].join(":");
  if (!(await isFirstOfTheHour(tx, key))) return;
  await writeAudit(tx, { actor, action, subject: `application:${applicationId}`, data });
};
