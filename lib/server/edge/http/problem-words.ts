import "server-only";
import { createTranslator } from "next-intl";
import { messagesOf } from "@/lib/server/base/messages";
import type { Locale } from "@/lib/domain/locales";
import type { ProblemWords } from "./problem";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** errors.json in the caller's language, as `title` and `detail` of a problem. */
export const problemWords =
  (locale: Locale): ProblemWords =>
  (code, data) => {
    const translate = createTranslator({
      locale,
      messages: messagesOf(locale),
      namespace: "errors",
    }) as Translate;
    const place = code === "invalid" || code === "internal" ? `problems.${code}` : `refusals.${code}`;
    return { title: translate(`${place}.title`), detail: translate(`${place}.body`, { ...data }) };
  };
