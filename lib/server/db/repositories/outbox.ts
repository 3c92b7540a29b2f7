import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { now } from "../../base/clock";
import { openText, seal } from "../../base/crypto";
import type { Tx } from "../client";

/** How a message on its way is marked: UNCERTAIN is already the truth should the process die before the answer. It waits
 *  until `notBefore`, in real time; after that nobody is sending it any more. */
export const IN_FLIGHT = "in flight";

const smsPayload = z.strictObject({
  to: z.string(),
  template: z.string(),
  locale: z.string(),
  params: z.record(z.string(), z.string()),
});
const documentPayload = z.strictObject({ kind: z.string(), applicationId: z.string(), round: z.number() });
export type SmsPayload = z.infer<typeof smsPayload>;
export type DocumentPayload = z.infer<typeof documentPayload>;

interface OutboxOrder {
  /** What it is about, once; the same key twice is one row. */
  readonly key: string;
  readonly kind: "SMS" | "DOCUMENT";
  /** Rows of one lane leave in order. */
  readonly lane: string;
  readonly payload: SmsPayload | DocumentPayload;
  readonly applicationId?: string;
  readonly dropAfter?: Date;
  readonly notBefore?: Date;
}

const boundTo = (key: string): string => `outbox:${key}`;

/** A row of the outbox as it is written, sealed and bound to its key. */
export const outboxRow = (order: OutboxOrder) => ({
  id: randomUUID(),
  kind: order.kind,
  key: order.key,
  lane: order.lane,
  payloadCipher: new Uint8Array(seal(JSON.stringify(order.payload), boundTo(order.key))),
  applicationId: order.applicationId ?? null,
  createdAt: now(),
  // Mostly at once. Waiting times are real time, so that a jump of the practice clock strands nothing.
  notBefore: order.notBefore ?? new Date(0),
  dropAfter: order.dropAfter ?? null,
});

export type OutboxRow = ReturnType<typeof outboxRow>;

/** Writes rows of the outbox in their order, in one statement. */
export const insertOutbox = async (tx: Tx, ...orders: readonly OutboxOrder[]): Promise<void> => {
  await tx.outboxMessage.createMany({ data: orders.map(outboxRow), skipDuplicates: true });
};

/** What a text message to an applicant is about, once: the version of the case is the event that caused it. */
export const smsKey = (template: string, { id, version }: { id: string; version: number }): string =>
  `${template}:${id}:${version}`;

/** Drops the text messages of one event of a case. Waits for a worker that is just taking them.
 *  @returns false: one has left, or is leaving */
export const dropSmsOf = async (
  tx: Tx,
  subject: { readonly id: string; readonly version: number },
): Promise<boolean> => {
  const key = `%${smsKey("", subject)}`;
  await tx.$executeRaw`
    UPDATE "OutboxMessage" SET "status" = 'DROPPED', "lastError" = 'taken back', "doneAt" = ${now()}
    WHERE "applicationId" = ${subject.id}::uuid AND "kind" = 'SMS' AND "key" LIKE ${key} AND "status" = 'PENDING'`;
  const left = await tx.outboxMessage.count({
    where: {
      applicationId: subject.id,
      kind: "SMS",
      key: { endsWith: smsKey("", subject) },
      status: { not: "DROPPED" },
    },
  });
  return left === 0;
};

const payloadOf = (key: string, cipher: Uint8Array): unknown => JSON.parse(openText(cipher, boundTo(key)));

/** The content of an SMS row; throws when the row was tampered with. */
export const readSms = (key: string, cipher: Uint8Array): SmsPayload =>
  smsPayload.parse(payloadOf(key, cipher));

/** The content of a document row; throws when the row was tampered with. */
export const readDocument = (key: string, cipher: Uint8Array): DocumentPayload =>
  documentPayload.parse(payloadOf(key, cipher));
