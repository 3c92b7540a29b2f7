import "server-only";
import { createTranslator } from "use-intl/core";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { byLocale, type Locale } from "@/lib/domain/locales";
import type { LocalText } from "@/lib/domain/text";
import type { Finding } from "@/lib/domain/types/checks/check";
import { anyKey } from "@/lib/i18n/any-key";
import { formatDay } from "@/lib/i18n/dates";
import { messagesOf } from "@/lib/server/base/messages";

const wordsIn = (locale: Locale, findings: readonly Finding[]): string => {
  const messages = messagesOf(locale);
  const t = anyKey(createTranslator({ locale, messages, namespace: "eligibility" }));
  return findings
    .map(({ code, data }) => {
      const facts = Object.entries(data).map(([name, value]) => [
        name,
        typeof value === "string" && isPlainDate(value) ? formatDay(value, locale) : value,
      ]);
      return t(`${code}.title`, Object.fromEntries(facts) as Record<string, string | number>);
    })
    .join(messages.errors.ruleJoint);
};

/** The rules that bite, in the words the form tells them with, for a refusal to be read where no form stands beside it. */
export const rulesInWords = (findings: readonly Finding[]): LocalText =>
  byLocale((locale) => wordsIn(locale, findings));
