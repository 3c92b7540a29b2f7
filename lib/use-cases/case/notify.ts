import "server-only";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { enqueueSms, type SmsOrder } from "@/lib/server/engine/outbox";
import type { SmsParams, SmsTemplate } from "@/lib/server/ports/sms/templates";

/** A text message to the applicant, in the language of the account. The version makes its key unique to the event that
 *  brought the case there: a repeated transaction sends nothing twice. */
export const messageTo = <T extends SmsTemplate>(
  { id, row, applicant }: LockedCase,
  template: T,
  params: SmsParams<T>,
): SmsOrder<T> => ({
  key: `${template}:${id}:${row.version}`,
  phone: applicant.phone,
  locale: applicant.locale,
  template,
  params,
  applicationId: id,
});

/** Puts a text message to the applicant into the transaction of the event. */
export const notifyApplicant = async <T extends SmsTemplate>(
  tx: Tx,
  subject: LockedCase,
  template: T,
  params: SmsParams<T>,
): Promise<void> => enqueueSms(tx, messageTo(subject, template, params));
