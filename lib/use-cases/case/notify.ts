import "server-only";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { enqueueSms } from "@/lib/server/engine/outbox";
import type { SmsParams, SmsTemplate } from "@/lib/server/ports/sms/templates";

/** Puts a text message to the applicant, in the language of the account, into the transaction of the event.
 *  The version makes its key unique to that event: a repeated transaction sends nothing twice. */
export const notifyApplicant = async <T extends SmsTemplate>(
  tx: Tx,
  subject: LockedCase,
  template: T,
  params: SmsParams<T>,
): Promise<void> =>
  enqueueSms(tx, {
    key: `${template}:${subject.id}:${subject.row.version}`,
    phone: subject.applicant.phone,
    locale: subject.applicant.locale,
    template,
    params,
    applicationId: subject.id,
  });
