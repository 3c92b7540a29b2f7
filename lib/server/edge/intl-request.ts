import { getRequestConfig } from "next-intl/server";
import { compiledMessagesOf } from "../base/compiled-messages";
import { DEFAULT_LOCALE, isLocale } from "@/lib/domain/locales";

/** Found by next-intl's plugin: the compiled messages of the page's locale, every time in Shanghai's zone. */
const requestConfig = getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: compiledMessagesOf(locale), timeZone: "Asia/Shanghai" };
});

export default requestConfig;
