import "server-only";
// The core alone: the seed and scripts run this outside Next, where the package's React half cannot be loaded.
import { createTranslator } from "use-intl/core";
import { localeFrom } from "@/lib/domain/locales";
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

/** The text as the phone shows it, signature first; unknown languages read English. Throws when a variable of the text is
 *  missing: the message was ordered for earlier words. */
export const smsText = ({ template, locale, params, host }: SmsToWrite): string => {
  const language = localeFrom(locale);
  const { sms } = messagesOf(language);
  const translate = createTranslator({ locale: language, messages: sms, onError });
  // The one counted variable is `n`; the plural rule needs it as a number.
  const values = { ...params, ...(params.n === undefined ? {} : { n: Number(params.n) }) };
  const text = `${sms.signature}${translate(`${template}.text`, values)}`;
  return template === "otp" ? `${text}\n@${host} #${params.code ?? ""}` : text;
};
