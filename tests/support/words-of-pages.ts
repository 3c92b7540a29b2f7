import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/domain/locales";
import { messagesOf } from "@/lib/server/base/messages";

/** The words of pages drawn in a test, in place of what Next knows of a request:
 *  `jest.mock("next-intl/server", () => jest.requireActual("…/words-of-pages").serverWords)`. */

let spoken: Locale = "zh";

/** Pages are drawn in this language from now on. */
export const speak = (locale: Locale): void => {
  spoken = locale;
};

type Asked = string | { readonly locale?: Locale; readonly namespace?: string };

/** Fails for a message that is missing or lacks a value. */
const fail = (error: Error): never => {
  throw error;
};

const translator = async (asked: Asked = {}) => {
  const { locale = spoken, namespace } = typeof asked === "string" ? { namespace: asked } : asked;
  return createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: namespace as never,
    timeZone: "Asia/Shanghai",
    onError: fail,
  });
};

export const serverWords = {
  getLocale: async () => spoken,
  getMessages: async () => messagesOf(spoken),
  getTranslations: translator,
  setRequestLocale: () => undefined,
};

interface ProviderProps {
  readonly locale?: Locale;
  readonly children: ReactNode;
}

/** `next-intl` for pages drawn whole: a provider within the page, which sends a part of the words to the browser, leaves
 *  the words of the request to the parts drawn on the server. */
export const intlOfPages = (intl: typeof import("next-intl")) => {
  const Outer = intl.NextIntlClientProvider as unknown as (props: ProviderProps) => ReactNode;
  return {
    ...intl,
    NextIntlClientProvider: (props: ProviderProps) => (props.locale ? Outer(props) : props.children),
  };
};
