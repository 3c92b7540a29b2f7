import "server-only";
import { now, realNow } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { suspensionsAmong } from "@/lib/server/db/repositories/no-shows";
import { type OutboxRow, smsKey } from "@/lib/server/db/repositories/outbox";
import { enqueueSms, type SmsOrder, smsOutboxRow } from "@/lib/server/engine/outbox";
import {
  type IN_PERSON,
  inPersonOf,
  type InPersonTemplate,
  type SmsParams,
  type SmsTemplate,
} from "@/lib/server/ports/sms/templates";

/** A message to the applicant of one of many cases, with what its template takes. */
interface Told<T extends SmsTemplate> {
  readonly subject: LockedCase;
  readonly params: SmsParams<T>;
  /** Which one it is, of several with the same template that one state brings. */
  readonly which?: string;
}

const orderOf = <T extends SmsTemplate>(
  words: T | InPersonTemplate,
  { subject: { id, row, applicant }, params, which }: Told<T>,
  holdSeconds: number,
): SmsOrder<T> => ({
  key: smsKey(which ? `${words} ${which}` : words, row),
  phone: applicant.phone,
  locale: applicant.locale,
  template: words,
  params,
  applicationId: id,
  ...(holdSeconds ? { notBefore: new Date(realNow().getTime() + holdSeconds * 1_000) } : {}),
});

/** The message as a row, for an act that writes all of itself in one statement. It asks nobody to book, so nobody has to
 *  be sent to the hall instead. */
export const messageRow = <T extends Exclude<SmsTemplate, keyof typeof IN_PERSON>>(
  subject: LockedCase,
  template: T,
  params: SmsParams<T>,
): OutboxRow => smsOutboxRow(orderOf<T>(template, { subject, params }, 0));

/** Puts a text message to each applicant into the transaction of the event, in the language of the account; whoever may
 *  not book online is sent to the hall instead. The version makes its key unique to the event that brought the case
 *  there: a repeated transaction sends nothing twice. */
export const notifyApplicants = async <T extends SmsTemplate>(
  tx: Tx,
  template: T,
  told: readonly Told<T>[],
  holdSeconds = 0,
): Promise<void> => {
  const inPerson = inPersonOf(template);
  const holders = inPerson ? told.flatMap(({ subject }) => subject.row.personIndex ?? []) : [];
  const suspendedUntil = await suspensionsAmong(tx, holders, now());
  const orders = told.map((one) => {
    const words = inPerson && suspendedUntil(one.subject.row.personIndex) ? inPerson : template;
    return orderOf<T>(words, one, holdSeconds);
  });
  await enqueueSms(tx, ...orders);
};

/** The same for one case.
 *  @param holdSeconds how long it waits before it leaves */
export const notifyApplicant = async <T extends SmsTemplate>(
  tx: Tx,
  subject: LockedCase,
  template: T,
  params: SmsParams<T>,
  holdSeconds = 0,
): Promise<void> => notifyApplicants(tx, template, [{ subject, params }], holdSeconds);
