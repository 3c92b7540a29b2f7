import "server-only";
import { now, realNow } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { suspensionsAmong } from "@/lib/server/db/repositories/no-shows";
import { smsKey } from "@/lib/server/db/repositories/outbox";
import { enqueueSms, type SmsOrder } from "@/lib/server/engine/outbox";
import { inPersonOf, type SmsParams, type SmsTemplate } from "@/lib/server/ports/sms/templates";

/** A message to the applicant of one of many cases, with what its template takes. */
interface Told<T extends SmsTemplate> {
  readonly subject: LockedCase;
  readonly params: SmsParams<T>;
  /** Which one it is, of several with the same template that one state brings. */
  readonly which?: string;
}

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
  const orders = told.map(({ subject: { id, row, applicant }, params, which }): SmsOrder<T> => {
    const words = inPerson && suspendedUntil(row.personIndex) ? inPerson : template;
    return {
      key: smsKey(which ? `${words} ${which}` : words, row),
      phone: applicant.phone,
      locale: applicant.locale,
      template: words,
      params,
      applicationId: id,
      ...(holdSeconds ? { notBefore: new Date(realNow().getTime() + holdSeconds * 1_000) } : {}),
    };
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
