import "server-only";
import type { NoticeOfApplicant } from "../db/questions/applicant/notices-of-applicant";
import { unlessDamaged } from "../db/unless-damaged";
import { isSmsTemplate, type SmsTemplate } from "../ports/sms/templates";
import { smsWords } from "../ports/sms/text";

/** A message as its owner reads it. */
export interface ToldNotice extends Omit<NoticeOfApplicant, "content"> {
  /** In the words and the language it was sent in. Undefined: it cannot be read. */
  readonly said:
    { readonly template: SmsTemplate; readonly text: string; readonly locale: string } | undefined;
}

/** Puts a message into the words of its text message. */
export const inWords = ({ content, ...notice }: NoticeOfApplicant): ToldNotice => {
  if (!content || !isSmsTemplate(content.template)) return { ...notice, said: undefined };
  const { template, locale, params } = content;
  const text = unlessDamaged(notice.applicationId, () => smsWords({ template, locale, params }), undefined);
  return { ...notice, said: text === undefined ? undefined : { template, locale, text } };
};
