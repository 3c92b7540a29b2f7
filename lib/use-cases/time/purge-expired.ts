import "server-only";
import { RETENTION_DAYS } from "@/lib/domain/retention";
import { now, realNow } from "@/lib/server/base/clock";
import { log } from "@/lib/server/base/log";
import { db } from "@/lib/server/db/client";

const DAY_MS = 86_400_000;

/** Deletes what has outlived its time (RETENTION_DAYS): codes, counters, browsers, sessions, messages that left, reports that were closed. Of the practice
 *  clock and the real one the earlier counts, so that a jump of the demo deletes nothing of today.
 *  @returns how many rows of each went */
export const purgeExpired = async (): Promise<Readonly<Record<keyof typeof RETENTION_DAYS, number>>> => {
  const at = Math.min(now().getTime(), realNow().getTime());
  const before = (kind: keyof typeof RETENTION_DAYS) => ({
    lt: new Date(at - RETENTION_DAYS[kind] * DAY_MS),
  });
  const sessions = before("sessions");
  const gone = {
    codes: await db.otpChallenge.deleteMany({ where: { expiresAt: before("codes") } }),
    counters: await db.rateCounter.deleteMany({ where: { resetsAt: before("counters") } }),
    wrongCodes: await db.codeLock.deleteMany({ where: { failedAt: before("wrongCodes") } }),
    knownBrowsers: await db.knownBrowser.deleteMany({
      where: { lastSignedInAt: before("knownBrowsers") },
    }),
    sessions: await db.session.deleteMany({
      where: { OR: [{ endedAt: sessions }, { expiresAt: sessions }] },
    }),
    sentMessages: await db.outboxMessage.deleteMany({
      where: { status: { in: ["DONE", "DROPPED"] }, doneAt: before("sentMessages") },
    }),
    dataRequests: await db.dataRequest.deleteMany({ where: { answeredAt: before("dataRequests") } }),
    recoveries: await db.phoneRecovery.deleteMany({ where: { endedAt: before("recoveries") } }),
    waiting: await db.waitingEntry.deleteMany({ where: { endedAt: before("waiting") } }),
    tips: await db.tip.deleteMany({ where: { state: "CLOSED", closedAt: before("tips") } }),
  };
  const counts = {
    codes: gone.codes.count,
    counters: gone.counters.count,
    wrongCodes: gone.wrongCodes.count,
    knownBrowsers: gone.knownBrowsers.count,
    sessions: gone.sessions.count,
    sentMessages: gone.sentMessages.count,
    dataRequests: gone.dataRequests.count,
    recoveries: gone.recoveries.count,
    waiting: gone.waiting.count,
    tips: gone.tips.count,
  };
  log.info(counts, "purged what has outlived its time");
  return counts;
};
