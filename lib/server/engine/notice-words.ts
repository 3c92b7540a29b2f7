import "server-only";
import type { NoticeOfApplicant } from "../db/questions/applicant/notices-of-applicant";
import { unlessDamaged } from "../db/unless-damaged";
import { isSmsTemplate, SMS_PARAMETERS, type SmsTemplate } from "../ports/sms/templates";
import { smsWords } from "../ports/sms/text";

/** A message as its owner reads it. */
export interface ToldNotice extends Omit<NoticeOfApplicant, "content"> {
  /** In the words and the language it was sent in. Undefined: it cannot be read. */
  readonly said:
    { readonly template: SmsTemplate; readonly text: string; readonly locale: string } | undefined;
}

/** What stands where a message told before its words asked for more has nothing to say. */
const GAP = "…";

/** Puts a message into the words of its text message: of an older one into today's, with a gap for what it never bore. */
export const inWords = ({ content, ...notice }: NoticeOfApplicant): ToldNotice => {
  if (!content || !isSmsTemplate(content.template)) return { ...notice, said: undefined };
  const { template, locale } = content;
  const params = {
    // A count cannot be a gap: without it the words stay unread.
    ...Object.fromEntries(SMS_PARAMETERS[template].filter((name) => name !== "n").map((name) => [name, GAP])),
    ...content.params,
  };
  const text = unlessDamaged(notice.applicationId, () => smsWords({ template, locale, params }), undefined);
  return { ...notice, said: text === undefined ? undefined : { template, locale, text } };
};
