import "server-only";
import { blindIndex, hexOf } from "../base/crypto";
import type { Tx } from "../db/client";
import { type DocumentPayload, insertOutbox, outboxRow, type OutboxRow } from "../db/repositories/outbox";
import type { InPersonTemplate, SmsParams, SmsTemplate } from "../ports/sms/templates";

export interface SmsOrder<T extends SmsTemplate> {
  /** What this message is about, once: `returned:<application>:<round>`. The same key twice is one message. */
  readonly key: string;
  /** E.164. */
  readonly phone: string;
  /** Or what stands in its place, which takes nothing the template does not. */
  readonly template: T | InPersonTemplate;
  readonly locale: string;
  readonly params: SmsParams<T>;
  /** The case it is about, on which a failure is shown; none for a code. */
  readonly applicationId?: string;
  /** After this instant the message is dropped instead of sent (a code that no longer works). */
  readonly dropAfter?: Date;
  /** Real time before which it does not leave (a decision that may still be taken back). */
  readonly notBefore?: Date;
}

const smsRow = <T extends SmsTemplate>(order: SmsOrder<T>) => {
  const given: Record<string, string | number> = order.params;
  const params = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  return {
    key: order.key,
    kind: "SMS",
    lane: `sms:${hexOf(blindIndex("phone", order.phone))}`,
    payload: { to: order.phone, template: order.template, locale: order.locale, params },
    applicationId: order.applicationId,
    dropAfter: order.dropAfter,
    notBefore: order.notBefore,
  } as const;
};

/** A text message as the row that an act writes with everything else in one statement. */
export const smsOutboxRow = <T extends SmsTemplate>(order: SmsOrder<T>): OutboxRow =>
  outboxRow(smsRow(order));

/** Puts text messages into the caller's transaction, in one statement: they leave if and only if the transaction commits,
 *  each after the earlier messages to the same phone. */
export const enqueueSms = async <T extends SmsTemplate>(
  tx: Tx,
  ...orders: readonly SmsOrder<T>[]
): Promise<void> => insertOutbox(tx, ...orders.map(smsRow));

/** Orders a document to be rendered and stored once the caller's transaction has committed; `kind` is a code of
 *  documents/kinds.ts, which the outbox itself does not look at. */
export const enqueueDocument = async (tx: Tx, key: string, payload: DocumentPayload): Promise<void> =>
  insertOutbox(tx, {
    key,
    kind: "DOCUMENT",
    lane: `document:${payload.applicationId}`,
    payload,
    applicationId: payload.applicationId,
  });
