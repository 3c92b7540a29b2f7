import "server-only";
// The core alone: the seed and scripts run this outside Next, where the package's React half cannot be loaded.
import { createTranslator } from "use-intl/core";
import { localeFrom } from "@/lib/domain/locales";
import { inWordsOfMessage } from "@/lib/i18n/message-values";
import { messagesOf } from "../../base/messages";
import type { SmsTemplate } from "./templates";

interface SmsToWrite {
  readonly template: SmsTemplate;
  readonly locale: string;
  readonly params: Readonly<Record<string, string>>;
  /** The host name the code belongs to, for the last line that lets a browser fill it in (WebOTP). */
  readonly host: string;
}

/** Nobody is sent the name of a message for its words. */
const onError = (error: Error): never => {
  throw error;
};

/** The words of a message without who sends it. Throws when a variable of them is missing: the message was ordered for
 *  earlier words. */
export const smsWords = ({ template, locale, params }: Omit<SmsToWrite, "host">): string => {
  const language = localeFrom(locale);
  const translate = createTranslator({ locale: language, messages: messagesOf(language).sms, onError });
  // The one counted variable is `n`; the plural rule needs it as a number.
  const said = inWordsOfMessage(params, language);
  const values = { ...said, ...(params.n === undefined ? {} : { n: Number(params.n) }) };
  return translate(`${template}.text`, values);
};

/** The text as the phone shows it, signature first; unknown languages read English. Throws as `smsWords`. */
export const smsText = ({ host, ...message }: SmsToWrite): string => {
  const { sms } = messagesOf(localeFrom(message.locale));
  const text = `${sms.signature}${smsWords(message)}`;
  return message.template === "otp" ? `${text}\n@${host} #${message.params.code ?? ""}` : text;
};
