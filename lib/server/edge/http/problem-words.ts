import "server-only";
import { createTranslator } from "next-intl";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { messagesOf } from "@/lib/server/base/messages";
import type { Locale } from "@/lib/domain/locales";
import type { ProblemWords } from "./problem";

/** errors.json in the caller's language, as `title` and `detail` of a problem. */
export const problemWords = (locale: Locale): ProblemWords => {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "errors" });
  return (code, data) => {
    if (code === "invalid" || code === "internal")
      return { title: t(`problems.${code}.title`), detail: t(`problems.${code}.body`) };
    const words = refusalWords(data, locale);
    return { title: t(`refusals.${code}.title`, words), detail: t(`refusals.${code}.body`, words) };
  };
};
