import { LOCALES } from "@/lib/domain/locales";
import { messagesOf } from "@/lib/server/base/messages";
import { SMS_TEMPLATES } from "@/lib/server/ports/sms/templates";

describe.each(LOCALES)("in %s", (locale) => {
  const { sms, undelivered } = messagesOf(locale);

  test.each(SMS_TEMPLATES)(
    "the message %s has its text, and its name at the desk of what did not leave",
    (template) => {
      const missing = [
        ...(template in sms ? [] : [`messages/${locale}/sms.json: ${template}`]),
        ...(template in undelivered.about ? [] : [`messages/${locale}/undelivered.json: about.${template}`]),
      ];
      expect(missing).toEqual([]);
    },
  );
});
