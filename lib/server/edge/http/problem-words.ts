import "server-only";
import { createTranslator } from "next-intl";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { messagesOf } from "@/lib/server/base/messages";
import type { Locale } from "@/lib/domain/locales";
import type { Messages } from "@/lib/i18n/message-types";
import type { ProblemWords } from "./problem";

const translatorOf = (locale: Locale, messages: Messages) =>
  createTranslator({ locale, messages, namespace: "errors" });

const kept = new WeakMap<Messages, ReturnType<typeof translatorOf>>();

const wordsIn = (locale: Locale) => {
  const messages = messagesOf(locale);
  const known = kept.get(messages) ?? translatorOf(locale, messages);
  kept.set(messages, known);
  return known;
};

/** errors.json in the caller's language, as `title` and `detail` of a problem; looked for when there is one. */
export const problemWords =
  (locale: Locale): ProblemWords =>
  (code, data) => {
    const t = wordsIn(locale);
    if (code === "invalid" || code === "internal")
      return { title: t(`problems.${code}.title`), detail: t(`problems.${code}.body`) };
    const words = refusalWords(data, locale);
    return { title: t(`refusals.${code}.title`, words), detail: t(`refusals.${code}.body`, words) };
  };
