import { LOCALES } from "@/lib/domain/locales";
import { messagesOf } from "@/lib/server/base/messages";
import { SMS_TEMPLATES } from "@/lib/server/ports/sms/templates";

describe.each(LOCALES)("in %s", (locale) => {
  test.each(SMS_TEMPLATES)(
    "the message %s has its text, and its name at the desk of what did not leave",
    (template) => {
      expect(messagesOf(locale).sms[template]).toEqual({
        name: expect.stringMatching(/\S/),
        text: expect.stringMatching(/\S/),
      });
    },
  );
});
