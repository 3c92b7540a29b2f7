import type { SmsTemplate } from "./templates";

/** The carrier's code for each message, read from one setting: `otp=SMS_1,returned=SMS_2,otp.en=SMS_9`.
 *  A bare code stands for `otp`, the one template every installation has. */
export const parseCarrierTemplates = (setting: string): ReadonlyMap<string, string> => {
  const entries = setting.split(/[,;\s]+/).filter(Boolean);
  return new Map(
    entries.map((entry): [string, string] => {
      const at = entry.indexOf("=");
      return at < 0 ? ["otp", entry] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
};

/** The code for a template in a language; the template without a language serves every language. */
export const carrierTemplate = (
  templates: ReadonlyMap<string, string>,
  template: SmsTemplate,
  locale: string,
): string | undefined => templates.get(`${template}.${locale}`) ?? templates.get(template);
