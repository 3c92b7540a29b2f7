import { getRequestConfig } from "next-intl/server";
import { messagesOf } from "../base/messages";
import { DEFAULT_LOCALE, isLocale } from "@/lib/domain/locales";

/** Found by next-intl's plugin: the messages of the page's locale, every time in Shanghai's zone. */
const requestConfig = getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: messagesOf(locale), timeZone: "Asia/Shanghai" };
});

export default requestConfig;
