import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { now } from "../base/clock";
import { blindIndex, openText, seal } from "../base/crypto";
import type { Tx } from "../db/client";
import { SMS_TEMPLATES, type SmsParams, type SmsTemplate } from "../ports/sms/templates";

export interface SmsOrder<T extends SmsTemplate> {
  /** What this message is about, once: `returned:<application>:<round>`. The same key twice is one message. */
  readonly key: string;
  /** E.164. */
  readonly phone: string;
  readonly template: T;
  readonly locale: string;
  readonly params: SmsParams<T>;
  /** The case it is about, on which a failure is shown; none for a code. */
  readonly applicationId?: string;
  /** After this instant the message is dropped instead of sent (a code that no longer works). */
  readonly dropAfter?: Date;
}

/** How a message on its way is marked: UNCERTAIN is already the truth should the process die before the answer. It waits
 *  until `notBefore`, in real time; after that nobody is sending it any more. */
export const IN_FLIGHT = "in flight";

export interface DocumentOrder {
  readonly key: string;
  /** A code of documents/kinds.ts; the outbox itself does not look at it. */
  readonly kind: string;
  readonly applicationId: string;
  readonly round: number;
}

const smsPayload = z.strictObject({
  to: z.string(),
  template: z.enum(SMS_TEMPLATES as [SmsTemplate, ...SmsTemplate[]]),
  locale: z.string(),
  params: z.record(z.string(), z.string()),
});
const documentPayload = z.strictObject({
  kind: z.string(),
  applicationId: z.string(),
  round: z.number(),
});
export type SmsPayload = z.infer<typeof smsPayload>;
export type DocumentPayload = z.infer<typeof documentPayload>;

interface Row {
  readonly key: string;
  readonly kind: "SMS" | "DOCUMENT";
  readonly lane: string;
  readonly payload: SmsPayload | DocumentPayload;
  readonly applicationId?: string;
  readonly dropAfter?: Date;
}

const boundTo = (key: string): string => `outbox:${key}`;

const insert = async (tx: Tx, row: Row): Promise<void> => {
  await tx.outboxMessage.createMany({
    data: {
      id: randomUUID(),
      kind: row.kind,
      key: row.key,
      lane: row.lane,
      payloadCipher: new Uint8Array(seal(JSON.stringify(row.payload), boundTo(row.key))),
      applicationId: row.applicationId ?? null,
      createdAt: now(),
      // At once. Waiting times are real time kept by the database, so that a jump of the practice clock strands nothing.
      notBefore: new Date(0),
      dropAfter: row.dropAfter ?? null,
    },
    skipDuplicates: true,
  });
};

/** Puts a text message into the caller's transaction: it leaves if and only if the transaction commits,
 *  after the earlier messages to the same phone. */
export const enqueueSms = async <T extends SmsTemplate>(tx: Tx, order: SmsOrder<T>): Promise<void> => {
  const given: Record<string, string | number> = order.params;
  const params = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  await insert(tx, {
    key: order.key,
    kind: "SMS",
    lane: `sms:${Buffer.from(blindIndex("phone", order.phone)).toString("hex")}`,
    payload: { to: order.phone, template: order.template, locale: order.locale, params },
    applicationId: order.applicationId,
    dropAfter: order.dropAfter,
  });
};

/** Orders a document to be rendered and stored once the caller's transaction has committed. */
export const enqueueDocument = async (tx: Tx, order: DocumentOrder): Promise<void> => {
  const { key, kind, applicationId, round } = order;
  await insert(tx, {
    key,
    kind: "DOCUMENT",
    lane: `document:${applicationId}`,
    payload: { kind, applicationId, round },
    applicationId,
  });
};

const payloadText = (key: string, cipher: Uint8Array): unknown => JSON.parse(openText(cipher, boundTo(key)));

/** The content of an SMS row; throws when the row was tampered with. */
export const readSms = (key: string, cipher: Uint8Array): SmsPayload =>
  smsPayload.parse(payloadText(key, cipher));

/** The content of a document row; throws when the row was tampered with. */
export const readDocument = (key: string, cipher: Uint8Array): DocumentPayload =>
  documentPayload.parse(payloadText(key, cipher));
