import { randomUUID } from "node:crypto";
import { RETENTION_DAYS } from "@/lib/domain/retention";
import { returnToRealTime } from "@/lib/server/db/practice-clock";
import { realNow } from "@/lib/server/base/clock";
import { db, disconnect } from "@/lib/server/db/client";
import { storage } from "@/lib/server/ports/storage/storage";
import { purgeExpired } from "@/lib/use-cases/time/purge-expired";
import { scanPendingFiles } from "@/lib/use-cases/time/scan-pending-files";
import { emptyTables } from "../../support/database";
import { aDraft, aFile } from "../../support/factories/cases";

beforeEach(async () => {
  await emptyTables();
  await returnToRealTime();
});
afterAll(disconnect);

test("what has outlived its time is purged, what has not and what never left stays", async () => {
  const ago = (days: number) => new Date(realNow().getTime() - days * 86_400_000);
  const ages = (kind: keyof typeof RETENTION_DAYS) => [RETENTION_DAYS[kind] + 1, RETENTION_DAYS[kind] - 0.5];
  for (const [index, days] of ages("codes").entries())
    await db.otpChallenge.create({
      data: {
        id: `00000000-0000-4000-8000-00000000000${index}`,
        phoneIndex: new Uint8Array(32),
        purpose: "LOGIN",
        browserId: "b",
        codeHmac: new Uint8Array(32),
        createdAt: ago(days),
        expiresAt: ago(days),
      },
    });
  for (const days of ages("counters"))
    await db.rateCounter.create({ data: { key: `k${days}`, count: 1, resetsAt: ago(days) } });
  for (const days of ages("wrongCodes"))
    await db.codeLock.create({ data: { key: `k${days}`, failures: 1, failedAt: ago(days) } });
  for (const days of ages("knownBrowsers"))
    await db.knownBrowser.create({
      data: { target: new Uint8Array(32), browser: Buffer.from(`b${days}`), lastSignedInAt: ago(days) },
    });
  for (const [index, days] of ages("sessions").entries())
    await db.session.create({
      data: {
        id: `00000000-0000-4000-8000-00000000001${index}`,
        createdAt: ago(days),
        lastSeenAt: ago(days),
        expiresAt: ago(days),
        userAgent: "",
      },
    });
  for (const [index, days] of ages("sentMessages").entries())
    for (const status of ["DONE", "FAILED"] as const)
      await db.outboxMessage.create({
        data: {
          id: `00000000-0000-4000-8000-0000000000${status === "DONE" ? 2 : 3}${index}`,
          kind: "SMS",
          key: `${status}${index}`,
          lane: "lane",
          payloadCipher: new Uint8Array(8),
          status,
          createdAt: ago(days),
          notBefore: ago(days),
          doneAt: ago(days),
        },
      });
  for (const [index, days] of ages("dataRequests").entries())
    await db.dataRequest.create({
      data: {
        id: `00000000-0000-4000-8000-00000000070${index}`,
        number: `REQUEST${index}`,
        accountId: `00000000-0000-4000-8000-000000000701`,
        kind: "ERASURE",
        state: "ANSWERED",
        wordsCipher: new Uint8Array(8),
        receivedAt: ago(days + 1),
        answeredAt: ago(days),
      },
    });
  for (const [index, days] of ages("recoveries").entries())
    await db.phoneRecovery.create({
      data: {
        id: `00000000-0000-4000-8000-00000000060${index}`,
        number: `RECOVER${index}`,
        newPhoneCipher: new Uint8Array(8),
        newPhoneIndex: new Uint8Array(8),
        locale: "zh",
        state: "DONE",
        createdAt: ago(days + 1),
        endedAt: ago(days),
      },
    });
  const { id: applicationId } = await aDraft();
  for (const days of ages("waiting"))
    await db.waitingEntry.create({
      data: {
        id: randomUUID(),
        applicationId,
        personIndex: new Uint8Array(8),
        fromDate: "2026-01-01",
        untilDate: "2026-01-02",
        part: "ANY",
        state: "ENDED",
        joinedAt: ago(days + 1),
        endedAt: ago(days),
      },
    });
  for (const [index, days] of ages("tips").entries())
    for (const state of ["RECEIVED", "CLOSED"])
      await db.tip.create({
        data: {
          id: `00000000-0000-4000-8000-0000000000${state === "CLOSED" ? 4 : 5}${index}`,
          number: `${state}${index}`,
          postIndex: Buffer.from(`${state}${index}`),
          kind: "OTHER",
          state,
          contentCipher: new Uint8Array(8),
          receivedAt: ago(days),
          closedAt: state === "CLOSED" ? ago(days) : null,
        },
      });
  expect(await purgeExpired()).toEqual({
    codes: 1,
    counters: 1,
    wrongCodes: 1,
    knownBrowsers: 1,
    sessions: 1,
    sentMessages: 1,
    dataRequests: 1,
    recoveries: 1,
    waiting: 1,
    tips: 1,
  });
  expect((await db.outboxMessage.findMany()).map(({ key }) => key).sort()).toEqual([
    "DONE1",
    "FAILED0",
    "FAILED1",
  ]);
  expect((await db.tip.findMany()).map(({ number }) => number).sort()).toEqual([
    "CLOSED1",
    "RECEIVED0",
    "RECEIVED1",
  ]);
  expect(await purgeExpired()).toEqual({
    codes: 0,
    counters: 0,
    wrongCodes: 0,
    knownBrowsers: 0,
    sessions: 0,
    sentMessages: 0,
    dataRequests: 0,
    recoveries: 0,
    waiting: 0,
    tips: 0,
  });
});

test("a file whose bytes are lost holds no other back from being scanned", async () => {
  const draft = await aDraft();
  const [lost, kept] = [await aFile(draft.id, "PASSPORT_INFO"), await aFile(draft.id, "ENTRY_STAMP")];
  await db.storedFile.updateMany({ data: { status: "PENDING" } });
  await storage.remove(`files/${lost}`);
  await scanPendingFiles();
  const statusOf = async (id: string) => (await db.storedFile.findUniqueOrThrow({ where: { id } })).status;
  expect([await statusOf(lost), await statusOf(kept)]).toEqual(["PENDING", "CLEAN"]);
});
