import "server-only";
import { createTranslator } from "use-intl/core";
import { byLocale, type Locale } from "@/lib/domain/locales";
import type { LocalText } from "@/lib/domain/text";
import type { Finding } from "@/lib/domain/types/checks/check";
import { findingFacts } from "@/lib/i18n/finding-facts";
import { isKey } from "@/lib/i18n/known-key";
import { messagesOf } from "@/lib/server/base/messages";

const wordsIn = (locale: Locale, findings: readonly Finding[]): string => {
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "eligibility" });
  return findings
    .map(({ code, data }) => {
      const title = `${code}.title`;
      return isKey(t, title) ? t(title, findingFacts(data, locale)) : code;
    })
    .join(messages.errors.ruleJoint);
};

/** The rules that bite, in the words the form tells them with, for a refusal to be read where no form stands beside it. */
export const rulesInWords = (findings: readonly Finding[]): LocalText =>
  byLocale((locale) => wordsIn(locale, findings));
