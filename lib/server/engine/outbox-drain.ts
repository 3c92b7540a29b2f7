import "server-only";
import { LIMITS } from "@/lib/server/db/limits";
import { randomUUID } from "node:crypto";
import { UnreadableCase } from "@/lib/domain/unreadable-case";
import { inWordsOfMessage } from "@/lib/i18n/message-values";
import { now } from "../base/clock";
import { type Tx, db, inTransaction } from "../db/client";
import { publicUrl } from "../base/env";
import { log } from "../base/log";
import { type DocumentPayload, IN_FLIGHT, readDocument, readSms } from "../db/repositories/outbox";
import { smsDriver } from "../ports/sms/driver";
import type { SmsGateway, SmsMessage, SmsOutcome } from "../ports/sms/gateway";
import { StorageFailure } from "../ports/storage/failure";
import { isSmsTemplate } from "../ports/sms/templates";
import { smsText } from "../ports/sms/text";

/** Longer than any exchange may take; until then the lane waits for the message in flight. */
const LEASE_SECONDS = 60;
const MAX_ATTEMPTS = 40;

interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payloadCipher: Uint8Array;
  readonly attempts: number;
  readonly dropAfter: Date | null;
}

type Kind = "SMS" | "DOCUMENT";

export interface DrainTools {
  /** What to take; both when absent. Printing must not hold up the text messages, so each has a job of its own. */
  readonly kinds?: readonly Kind[];
  readonly gateway?: SmsGateway | "inbox";
  /** Renders and stores one ordered document; a throw means "again later", unless no waiting heals it. */
  readonly makeDocument: (order: DocumentPayload) => Promise<void>;
}

/** Seconds to wait before the next try: 2, 4, 8 … 300. A setting that is wrong is looked at every five minutes. */
const backoffSeconds = (attempts: number, kind: SmsOutcome["kind"]): number => {
  if (kind === "config") return 300;
  const step = Math.min(300, 2 ** Math.min(attempts, 9));
  return kind === "rateLimited" ? Math.max(60, step) : step;
};

/** The heads of their lanes, locked. A code (it has a dropAfter) may overtake a message that was put off; a document
 *  whose rendering was cut short is simply rendered again. */
const dueRows = (tx: Tx, kinds: readonly Kind[]): Promise<OutboxRow[]> => tx.$queryRaw<OutboxRow[]>`
  SELECT m."id", m."kind", m."key", m."payloadCipher", m."attempts", m."dropAfter"
  FROM "OutboxMessage" m
  WHERE m."kind" = ANY(${[...kinds]}) AND (m."status" = 'PENDING' OR (m."status" = 'UNCERTAIN' AND m."kind" = 'DOCUMENT'))
    AND m."notBefore" <= now() AND NOT EXISTS (
    SELECT 1 FROM "OutboxMessage" e
    WHERE e."lane" = m."lane" AND e."sequence" < m."sequence"
      AND ((e."status" = 'PENDING' AND NOT (m."dropAfter" IS NOT NULL AND e."notBefore" > now()))
        OR (e."status" = 'UNCERTAIN' AND e."lastError" = ${IN_FLIGHT} AND e."notBefore" > now())))
  ORDER BY m."sequence" LIMIT ${LIMITS.outboxPass}
  FOR UPDATE OF m SKIP LOCKED`;

const finish = (
  tx: Tx,
  row: OutboxRow,
  status: "DONE" | "DROPPED" | "FAILED" | "UNCERTAIN",
  lastError: string | null = null,
): Promise<unknown> =>
  tx.outboxMessage.update({ where: { id: row.id }, data: { status, lastError, doneAt: now() } });

const putOff = (tx: Tx, row: OutboxRow, kind: SmsOutcome["kind"], detail: string): Promise<unknown> =>
  tx.$executeRaw`
    UPDATE "OutboxMessage" SET "status" = 'PENDING', "lastError" = ${detail}, "attempts" = "attempts" + 1,
      "notBefore" = now() + make_interval(secs => ${backoffSeconds(row.attempts + 1, kind)}::float8)
    WHERE "id" = ${row.id}::uuid`;

const markInFlight = (tx: Tx, row: OutboxRow): Promise<unknown> => tx.$executeRaw`
  UPDATE "OutboxMessage" SET "status" = 'UNCERTAIN', "lastError" = ${IN_FLIGHT},
    "notBefore" = now() + make_interval(secs => ${LEASE_SECONDS}::float8)
  WHERE "id" = ${row.id}::uuid`;

const host = (): string => new URL(publicUrl()).hostname;

/** The message with its text; undefined (and logged) when the row cannot be read, so that it never blocks the others. */
const written = (row: OutboxRow): SmsMessage | undefined => {
  try {
    const { template, ...sms } = readSms(row.key, row.payloadCipher);
    if (!isSmsTemplate(template)) throw new Error(`no template ${template}`);
    const text = smsText({ ...sms, template, host: host() });
    const params = inWordsOfMessage(sms.params, sms.locale);
    return { ...sms, params, template, text, idempotencyKey: row.key };
  } catch (error) {
    log.error({ outbox: row.id, err: error }, "sms row unreadable");
    return undefined;
  }
};

/** The demo's delivery: the inbox row and the outbox row change in one transaction, exactly once. */
const deliverToInbox = async (tx: Tx, row: OutboxRow): Promise<void> => {
  const sms = written(row);
  if (!sms) return void (await finish(tx, row, "FAILED", "unreadable"));
  const { to, template, text } = sms;
  await tx.demoSms.create({ data: { id: randomUUID(), to, template, text, createdAt: now() } });
  await finish(tx, row, "DONE");
};

const sendToCarrier = async (gateway: SmsGateway, row: OutboxRow): Promise<void> => {
  const sms = written(row);
  if (!sms) return void (await finish(db, row, "FAILED", "unreadable"));
  const outcome = await gateway.send(sms);
  if (outcome.kind === "sent") return void (await finish(db, row, "DONE"));
  log.warn({ outbox: row.id, kind: outcome.kind, detail: outcome.detail }, "sms not sent");
  if (outcome.kind === "invalidNumber") return void (await finish(db, row, "FAILED", outcome.detail));
  if (outcome.kind === "uncertain") return void (await finish(db, row, "UNCERTAIN", outcome.detail));
  if (row.attempts + 1 >= MAX_ATTEMPTS) return void (await finish(db, row, "FAILED", outcome.detail));
  await putOff(db, row, outcome.kind, outcome.detail);
};

/** What no waiting heals: the case cannot be read, or a blob it is drawn with, or itself, is not what was stored. It stands
 *  among what did not leave, to be ordered again once it is mended, and the case's other papers do not wait for it. */
const isForGood = (error: unknown): boolean =>
  error instanceof UnreadableCase ||
  (error instanceof StorageFailure && (error.trouble === "tampered" || error.trouble === "lost"));

const orderIn = (row: OutboxRow): DocumentPayload | undefined => {
  try {
    return readDocument(row.key, row.payloadCipher);
  } catch (error) {
    log.error({ outbox: row.id, err: error }, "document row unreadable");
    return undefined;
  }
};

const makeDocument = async (row: OutboxRow, make: DrainTools["makeDocument"]): Promise<void> => {
  const order = orderIn(row);
  if (!order) return void (await finish(db, row, "FAILED", "unreadable"));
  try {
    await make(order);
    await finish(db, row, "DONE");
  } catch (error) {
    log.error({ outbox: row.id, err: error }, "document not rendered");
    const detail = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    if (isForGood(error) || row.attempts + 1 >= MAX_ATTEMPTS) await finish(db, row, "FAILED", detail);
    else await putOff(db, row, "retryable", detail);
  }
};

/** One round over the outbox; returns how many rows it took. Several processes may drain at once: rows are taken
 *  with SKIP LOCKED and a lane is never entered while its head is on the way. */
export const drainOutbox = async (tools: DrainTools): Promise<number> => {
  const gateway = tools.gateway ?? smsDriver();
  const taken = await inTransaction(async (tx) => {
    const rows = await dueRows(tx, tools.kinds ?? ["SMS", "DOCUMENT"]);
    const leaving: OutboxRow[] = [];
    for (const row of rows) {
      if (row.dropAfter && row.dropAfter <= now()) await finish(tx, row, "DROPPED", "too late");
      else if (row.kind === "SMS" && gateway === "inbox") await deliverToInbox(tx, row);
      else {
        await markInFlight(tx, row);
        leaving.push(row);
      }
    }
    return { count: rows.length, leaving };
  });
  const documents = taken.leaving.filter((row) => row.kind === "DOCUMENT");
  const messages = taken.leaving.filter((row) => row.kind === "SMS");
  if (gateway !== "inbox") await Promise.all(messages.map((row) => sendToCarrier(gateway, row)));
  for (const row of documents) await makeDocument(row, tools.makeDocument);
  return taken.count;
};
